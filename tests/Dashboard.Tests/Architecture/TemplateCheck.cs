using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>Tells templates, Razor files of static fragments alone, from components.</summary>
internal static partial class TemplateCheck
{
    /// <summary>Whether nothing but comments and directives stands outside the code, and there is code.</summary>
    public static bool IsTemplate(string text)
    {
        var code = text.IndexOf("@code", StringComparison.Ordinal);
        return code >= 0 && Ignored().Replace(text[..code], "").Trim().Length == 0 && !text.Contains("[Parameter", StringComparison.Ordinal)
            && text.Contains("=>", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"@\*.*?\*@|^@(using|inject|inherits|implements|namespace)\b[^\n]*",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ignored();
}
