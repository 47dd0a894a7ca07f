#pragma once

namespace pinacle {

/// The sections of the window, in the order of the sidebar and of Ctrl+1 … Ctrl+5.
enum class Section { Pods, Servers, Templates, Tiers, Logs };
inline constexpr int kSectionCount = 5;

} // namespace pinacle
