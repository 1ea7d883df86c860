using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>
/// A file lies where its namespace says, and folders are named for what they are about: else the floors could be walked around.
/// </summary>
internal static partial class PlaceCheck
{
    private static readonly string[] EmptyWords = ["Models", "Utils", "Helpers", "Services", "Common"];
    private static readonly string[] EmptyEndings = ["Helper", "Helpers", "Util", "Utils", "Manager"];

    public static IEnumerable<string> Violations(FloorPlan plan, IReadOnlyList<SourceFile> files) =>
        files.SelectMany(file => Of(plan, file).Select(what => $"{plan.Project}/{file.Path}: {what}"));

    private static IEnumerable<string> Of(FloorPlan plan, SourceFile file)
    {
        var folders = file.Folders;
        foreach (var folder in folders.Where(folder => EmptyWords.Contains(folder, StringComparer.Ordinal)))
            yield return $"a folder named {folder} is about nothing";

        foreach (var type in TypeNames.DeclaredIn(file).Where(HasEmptyEnding).Distinct(StringComparer.Ordinal))
            yield return $"{type} is named for no duty of its own";

        if (plan.IsDirectlyInRooms(file) && !string.Equals(Path.GetFileName(file.Path), "_Imports.razor", StringComparison.Ordinal))
            yield return $"each of {file.Folder} has a folder of its own";

        // Migrations are generated with their own grammar of names.
        if (file.IsMigration || folders.Length == 0)
            yield break;
        var expected = string.Join(
            '.',
            folders.Take(plan.IsOnlyRooms(folders[0]) ? 2 : 1).Prepend(plan.Namespace));
        foreach (Match match in Namespace().Matches(CodeText.WithoutCommentsAndTexts(file.Text)))
        {
            var actual = match.Groups["name"].Value;
            if (!(actual + ".").StartsWith(expected + ".", StringComparison.Ordinal))
                yield return $"namespace {actual} does not belong to its folder ({expected})";
        }
    }

    private static bool HasEmptyEnding(string type) => EmptyEndings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));

    [GeneratedRegex(
        @"^\s*@?namespace\s+(?<name>[\w.]+)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Namespace();
}
