using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Dashboard.Emulator.Tests;

public sealed partial class FloorsTests
{
    // A folder may import only folders of lower floors.
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Wire"] = 0,
        ["OAuth"] = 1,
        ["Limits"] = 1,
        ["Delivery"] = 1,
        ["World"] = 2,
        ["DemoData"] = 3,
        ["Webhooks"] = 3,
        ["Helpdesk"] = 4,
        ["Endpoints"] = 4,
    };

    [Fact]
    public void EveryFolder_HasAFloor()
        => Assert.Equal(Floors.Keys.Order(StringComparer.Ordinal), SourceFiles().Select(FolderOf).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void EveryFile_ImportsOnlyLowerFloors()
        => Assert.Empty(
            from file in SourceFiles()
            let folder = FolderOf(file)
            where folder is not null
            from Match import in Import().Matches(File.ReadAllText(file))
            let imported = import.Groups["folder"].Value
            where !imported.Equals(folder, StringComparison.Ordinal) && Floors[imported] >= Floors[folder]
            select Path.GetFileName(file) + " imports " + imported);

    [Fact]
    public void NoFile_KnowsTheProduct()
        => Assert.DoesNotContain(SourceFiles(), file => File.ReadAllText(file).Contains("Dashboard.Data", StringComparison.Ordinal));

    private static string? FolderOf(string file)
    {
        var parts = Path.GetRelativePath(Root(), file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }

    private static IEnumerable<string> SourceFiles()
        => Directory.EnumerateFiles(Root(), "*.cs", SearchOption.AllDirectories)
            .Where(file => FolderOf(file) is not ("bin" or "obj"));

    private static string Root([CallerFilePath] string here = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Dashboard.Emulator"));

    [GeneratedRegex(@"\bDashboard\.Emulator\.(?<folder>\w+)(?=[.;])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Import();
}
