using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>A test is named <c>Subject_Situation_Outcome</c>, so that a failure reads as a sentence.</summary>
internal static partial class TestNameCheck
{
    public static IEnumerable<string> Violations(string project, SourceFile file) =>
        TestMethod().Matches(CodeText.WithoutCommentsAndTexts(file.Text))
            .Select(match => match.Groups["name"].Value)
            .Where(name => name.Split('_', StringSplitOptions.RemoveEmptyEntries).Length != 3)
            .Select(name => $"{project}/{file.Path}: {name} is not Subject_Situation_Outcome");

    public static int Count(SourceFile file) => TestMethod().Count(CodeText.WithoutCommentsAndTexts(file.Text));

    [GeneratedRegex(
        @"\[(Fact|Theory)\b[^{;]*?\bpublic\s+((static|async)\s+)*[\w<>.?]+\s+(?<name>\w+)\s*\(",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex TestMethod();
}
