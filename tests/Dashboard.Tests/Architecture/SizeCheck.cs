namespace Dashboard.Tests.Architecture;

/// <summary>Sizes in lines: what grows without an eye on it.</summary>
internal static class SizeCheck
{
    public const int LongestFile = 250;
    public const int HighestMedian = 60;

    public static IEnumerable<string> TooLong(string project, IEnumerable<SourceFile> files) => files
        .Where(file => !file.IsMigration)
        .Select(file => (file.Path, Lines: Lines(file)))
        .Where(file => file.Lines > LongestFile)
        .Select(file => $"{project}/{file.Path} has {file.Lines} lines; {LongestFile} are the most");

    public static int Median(IEnumerable<SourceFile> files)
    {
        var sizes = files.Where(file => !file.IsMigration).Select(Lines).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[(sizes.Count - 1) / 2];
    }

    private static int Lines(SourceFile file) => file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1;
}
