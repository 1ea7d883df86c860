using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>
/// When a report means something: lines of the form <c>path = value, value</c>, all of which must hold. Without a line it never does.
/// </summary>
internal static partial class HookCondition
{
    public const int Longest = 1000;

    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>Whether each line can be read.</summary>
    public static bool IsValid(string lines) => lines.Length <= Longest && Lines(lines).All(line => Form().IsMatch(line));

    /// <summary>Whether a report meets every line; case does not matter.</summary>
    /// <param name="lines">Valid.</param>
    public static bool Holds(string lines, JsonElement report)
    {
        var conditions = Lines(lines);
        return conditions.Length > 0 && Array.TrueForAll(conditions, line => IsMet(Form().Match(line), report));
    }

    private static bool IsMet(Match line, JsonElement report) =>
        HookTemplate.At(line.Groups["path"].Value, report) is { } found
            && line.Groups["values"].Value.Split(',', StringSplitOptions.TrimEntries)
                .Contains(found.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string[] Lines(string lines) =>
        lines.Split(LineEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(
        @"^(?<path>" + HookTemplate.PathForm + @")\s*=\s*(?<values>\S.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
