#!/bin/sh
# Run by CMake: icon.sh SVG ICNS makes the icon of the bundle. Needs rsvg-convert (Homebrew's librsvg) and Apple's iconutil.
set -eu
folder=$(mktemp -d)/pinacle.iconset
mkdir -p "$folder"
for size in 16 32 128 256 512; do
    rsvg-convert -w $size -h $size "$1" -o "$folder/icon_${size}x$size.png"
    rsvg-convert -w $((size * 2)) -h $((size * 2)) "$1" -o "$folder/icon_${size}x$size@2x.png"
done
iconutil -c icns "$folder" -o "$2"
rm -rf "${folder%/*}"
