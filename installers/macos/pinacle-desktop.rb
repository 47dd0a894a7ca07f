# The Homebrew cask; a release fills in its version and the digests of its two disk images.
cask "pinacle-desktop" do
  arch arm: "arm64", intel: "x86_64"

  version "0.1.0"
  sha256 :no_check

  url "https://github.com/pinacle/pinacle-desktop/releases/download/v#{version}/Pinacle-Desktop-#{version}-#{arch}.dmg"
  name "Pinacle Desktop"
  desc "Isolated development pods on your own machines"
  homepage "https://github.com/pinacle/pinacle-desktop"

  depends_on macos: ">= :monterey"
  depends_on formula: "lima"

  app "Pinacle Desktop.app"
  binary "#{appdir}/Pinacle Desktop.app/Contents/MacOS/pinacle"

  zap trash: [
    "~/Library/Application Support/pinacle",
    "~/Library/Saved Application State/dev.pinacle.Desktop.savedState",
  ]
end
