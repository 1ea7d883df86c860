namespace Dashboard.Tests.Architecture;

/// <summary>Sizes in lines: what grows without an eye on it.</summary>
internal static class SizeCheck
{
    public const int LongestFile = 250;
    public const int LongestCode = 60;
    public const int HighestMedian = 60;

    public static IEnumerable<string> TooLong(string project, IEnumerable<SourceFile> files) => files
        .Where(file => !file.IsMigration)
        .Select(file => (file.Path, Lines: Lines(file)))
        .Where(file => file.Lines > LongestFile)
        .Select(file => $"{project}/{file.Path} has {file.Lines} lines; {LongestFile} are the most");

    /// <summary>What a component does beside its markup; what is a subject of its own belongs into a class or a part of its own.</summary>
    public static IEnumerable<string> TooMuchCode(string project, IEnumerable<SourceFile> files) => files
        .Where(file => file.IsRazor)
        .Select(file => (file.Path, Lines: CodeLines(file)))
        .Where(file => file.Lines > LongestCode)
        .Select(file => $"{project}/{file.Path} has {file.Lines} lines of @code; {LongestCode} are the most");

    public static int Median(IEnumerable<SourceFile> files)
    {
        var sizes = files.Where(file => !file.IsMigration).Select(Lines).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[(sizes.Count - 1) / 2];
    }

    // The block ends with the first line that is nothing but its bracket.
    private static int CodeLines(SourceFile file)
    {
        var lines = file.Text.Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith("@code", StringComparison.Ordinal));
        return start < 0 ? 0 : Array.FindIndex(lines, start, line => line is "}") - start + 1;
    }

    private static int Lines(SourceFile file) => file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1;
}
