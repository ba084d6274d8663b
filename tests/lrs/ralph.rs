//! A real store: Ralph, as `scripts/setup.sh test` installs it.
