namespace Dashboard.TestKit;

/// <summary>
/// The repository the tests were built from: its sources for the Architecture tests, its artifacts folder for screenshots.
/// </summary>
public static class SourceTree
{
    private static readonly string[] NotSources = ["bin", "obj", "data"];

    /// <summary>The folder that holds Dashboard.sln, found by walking up from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root, written with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>
    /// The files below <paramref name="folder"/>, build output left out, as paths relative to it with forward slashes, in ordinal order;
    /// none when the folder does not exist.
    /// </summary>
    /// <param name="folder">Relative to the root, such as <c>src/Dashboard</c>.</param>
    /// <param name="extensions">With the dot, such as <c>.cs</c>; all files when none is given.</param>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions)
    {
        var start = PathOf(folder);
        if (!Directory.Exists(start))
            return [];
        return [.. Below(start)
            .Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(start, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    // Build output is not entered at all: a build beside us may delete what we are about to read.
    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(inner => !NotSources.Contains(Path.GetFileName(inner), StringComparer.Ordinal))
            .SelectMany(Below));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Dashboard.sln.");
    }
}
