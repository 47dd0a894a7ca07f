#pragma once

namespace pinacle {

/// The sections of the window, in the order of the sidebar and of Ctrl+1 … Ctrl+6.
enum class Section { Pods, Servers, Snapshots, Templates, Tiers, Logs };
inline constexpr int kSectionCount = 6;

} // namespace pinacle
