#!/usr/bin/env bash
# Makes wwwroot/lib/codemirror anew from the packages that package-lock.json names, and writes down its hash. Needs Node 20 or later.
# Newer packages: npm install --save-exact --omit-lockfile-registry-resolved NAME@VERSION ..., then this script.
set -euo pipefail
cd "$(dirname "$0")"
out=../../wwwroot/lib/codemirror

npm ci --ignore-scripts --no-audit --no-fund
mkdir -p "$out"
npx esbuild src/codemirror.js --bundle --format=esm --target=es2022 --legal-comments=none --outfile=node_modules/bundle.js
# Terser makes 3.5 KB less of it, brotli-compressed, than esbuild's own minifying.
npx terser node_modules/bundle.js --module --ecma 2020 --compress passes=3 --mangle --output "$out/codemirror.js"
node licences.mjs > "$out/LICENSES.txt"
(cd "$out" && sha256sum codemirror.js LICENSES.txt) > codemirror.sha256
