using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>
/// What a field is made of: text, and in braces what the report says at a place, such as <c>zd-{detail.id}</c>.
/// <c>{a.b[0]}</c> is a value; <c>{a.b|none}</c> has something in its place where there is none; <c>{a.b?1:0}</c> says whether there is
/// one; <c>{@signed_at}</c> is when the report was signed.
/// </summary>
internal static partial class HookTemplate
{
    public const int Longest = 300;

    /// <summary>How a place in a report is written, here and in conditions.</summary>
    public const string PathForm = @"[\w-]+(\.[\w-]+|\[[0-9]{1,4}\])*";

    /// <summary>When the report was signed.</summary>
    public const string SignedAt = "{" + SignedAtPath + "}";

    private const string SignedAtPath = "@signed_at";

    /// <summary>Whether it can be read.</summary>
    public static bool IsValid(string template) =>
        template.Length <= Longest && Place().Replace(template, "").IndexOfAny(['{', '}']) < 0;

    /// <summary>What a template says of a report; null where the report says nothing at one of its places.</summary>
    /// <param name="template">Valid.</param>
    /// <param name="report">The report.</param>
    /// <param name="signedAt">When it was signed.</param>
    public static string? Fill(string template, JsonElement report, DateTimeOffset signedAt)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (Match place in Place().Matches(template))
        {
            if (ValueOf(place, report, signedAt) is not { } value)
                return null;
            text.Append(template, at, place.Index - at).Append(value);
            at = place.Index + place.Length;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The list at the only place of a template; null where it is no list of texts or the template has more.</summary>
    public static IReadOnlyList<string>? FillList(string template, JsonElement report) =>
        Place().Match(template) is { Success: true } place && place.Length == template.Length
            && Find(place.Groups["path"].Value, report) is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Select(TextOf).OfType<string>()]
                : null;

    /// <summary>The text at a path; null for none.</summary>
    public static string? At(string path, JsonElement report) => Find(path, report) is { } value ? TextOf(value) : null;

    private static string? ValueOf(Match place, JsonElement report, DateTimeOffset signedAt)
    {
        var path = place.Groups["path"].Value;
        var value = string.Equals(path, SignedAtPath, StringComparison.Ordinal)
            ? signedAt.ToString("O", CultureInfo.InvariantCulture)
            : At(path, report);
        if (place.Groups["yes"].Success)
            return value is null ? place.Groups["no"].Value : place.Groups["yes"].Value;
        return value ?? (place.Groups["else"].Success ? place.Groups["else"].Value : null);
    }

    private static JsonElement? Find(string path, JsonElement report)
    {
        var at = report;
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups["index"].Success)
            {
                var index = int.Parse(step.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
                if (at.ValueKind is not JsonValueKind.Array || index >= at.GetArrayLength())
                    return null;
                at = at[index];
            }
            else if (PropertyOf(at, step.Groups["name"].Value) is { } value)
            {
                at = value;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static JsonElement? PropertyOf(JsonElement report, string name)
    {
        try
        {
            return report.ValueKind is JsonValueKind.Object && report.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it that is half a character.
            return null;
        }
    }

    /// <summary>Blank is the same as nothing; so is what is no single value, and half a character.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"\{(?<path>@signed_at|" + PathForm + @")(\?(?<yes>[^{}:]*):(?<no>[^{}]*)|\|(?<else>[^{}]*))?\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\[(?<index>[0-9]{1,4})\]|(?<name>[\w-]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
