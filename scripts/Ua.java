import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds each file named against veraPDF's PDF/UA-1 profile. See verapdf.sh. */
public class Ua {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean sound = files.length > 0;
    for (String file : files) {
      try (FileInputStream bytes = new FileInputStream(file);
          PDFAParser parser = Foundries.defaultInstance().createParser(bytes, PDFAFlavour.PDFUA_1)) {
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, true);
        ValidationResult result = validator.validate(parser);
        Map<String, Integer> failed = new TreeMap<>();
        for (TestAssertion test : result.getTestAssertions()) {
          if (test.getStatus() == TestAssertion.Status.FAILED) {
            String rule = test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber();
            failed.merge(rule + ": " + test.getMessage(), 1, Integer::sum);
          }
        }
        sound &= result.isCompliant();
        System.out.println(
            file + " compliant=" + result.isCompliant() + " checks=" + result.getTotalAssertions()
                + " failed=" + failed);
      } catch (Exception error) {
        sound = false;
        System.out.println(file + " compliant=false " + error);
      }
    }
    System.exit(sound ? 0 : 1);
  }
}
