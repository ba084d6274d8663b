content-note = Cette situation aborde un sujet qui peut peser. Vous pouvez la quitter à tout moment.
