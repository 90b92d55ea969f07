#!/bin/sh
# Builds the hub and copies the site to the folder (or, as user@host:folder, the machine) named. Only files of the site are copied.
set -eu
target=${1:?name the folder that the web server reads}
rm -rf _site
code=0
npm run --silent build || code=$?
test -f _site/index.html
rsync --archive --delete --delay-updates _site/ "$target/"
# The hub's own files may have something to mend, which the build told; systemd shows it as failed.
exit "$code"
