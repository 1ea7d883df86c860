using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.OptOuts;

/// <summary>
/// Reads who does not want to be asked from lines that somebody has typed, pasted or exported: X's id of the customer, and, behind a comma,
/// a semicolon or a tab, why. A first line without any digit is a heading.
/// <code>
/// customer_user_id,reason
/// 343434343434,asked by phone
/// 343434343435
/// </code>
/// </summary>
internal static class OptOutLines
{
    private const int LongestId = 20;

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <returns>Each customer once, as the last line says; and the numbers of the lines that name none.</returns>
    public static (IReadOnlyDictionary<string, string?> Customers, IReadOnlyList<int> Faults) Read(string text)
    {
        var customers = new Dictionary<string, string?>(StringComparer.Ordinal);
        var faults = new List<int>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || (number == 1 && !line.Any(char.IsAsciiDigit)))
                continue;
            var parts = line.Split(Separators, 2, StringSplitOptions.TrimEntries);
            var id = parts[0].Trim('"', '\uFEFF', ' ');
            if (id.Length is > 0 and <= LongestId && id.All(char.IsAsciiDigit))
                customers[id] = parts.Length == 2 ? Reason(parts[1].Trim('"', ' ')) : null;
            else
                faults.Add(number);
        }

        return (customers, faults);
    }

    /// <summary>A reason as it is kept; null where there is none.</summary>
    public static string? Reason(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : OutsideText.Line(text, OptOut.LongestReason);
}
