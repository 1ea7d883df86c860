using Microsoft.AspNetCore.Components;

namespace Dashboard.Controls;

/// <summary>How a number is computed, as it is drawn.</summary>
/// <param name="Button">What shows it.</param>
/// <param name="Tip">What is shown.</param>
internal sealed record Explanation(MarkupString Button, MarkupString Tip);
