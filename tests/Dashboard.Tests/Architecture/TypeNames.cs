using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>The names a source file declares: its types, and for a component the file's own name.</summary>
internal static partial class TypeNames
{
    public static IEnumerable<string> DeclaredIn(SourceFile file)
    {
        var declared = Declaration().Matches(CodeText.WithoutMarkupComments(CodeText.WithoutCommentsAndTexts(file.Text)))
            .Select(match => match.Groups["name"].Value);
        return file.IsRazor ? declared.Prepend(Path.GetFileNameWithoutExtension(file.Path)) : declared;
    }

    [GeneratedRegex(
        @"\b(class|record\s+struct|record\s+class|record|struct|interface|enum)\s+(?!struct\b|class\b)(?<name>[A-Z]\w*)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Declaration();
}
