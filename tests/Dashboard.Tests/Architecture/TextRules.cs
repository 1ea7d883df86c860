using System.Text.RegularExpressions;

namespace Dashboard.Tests.Architecture;

/// <summary>A text that must not stand in some files.</summary>
/// <param name="Why">What the rule guards, said in the failure.</param>
/// <param name="Pattern">What must not match.</param>
/// <param name="Project">The project the rule is about, as a path from the root; null for all.</param>
/// <param name="Folders">The folders it is about; all when empty.</param>
internal sealed record TextRule(string Why, Regex Pattern, string? Project = null, params string[] Folders)
{
    public IEnumerable<string> Violations(string project, SourceFile file)
    {
        if (Project is not null && !string.Equals(Project, project, StringComparison.Ordinal))
            return [];
        if (Folders.Length > 0 && !Folders.Contains(file.Folder, StringComparer.Ordinal))
            return [];
        return Pattern.Matches(file.Code).Select(match => $"{project}/{file.Path}: \"{match.Value.Trim()}\": {Why}");
    }
}

/// <summary>The house's rules about single texts, as data.</summary>
internal static partial class TextRules
{
    /// <summary>The context's tables of results. Access's visible results are the only door to them.</summary>
    public static IReadOnlyList<string> ResultTables { get; } = ["StoredFeedback", "DayCells", "HourCells", "Arrivals", "SearchEntries"];

    private const string Door = "results are read through the visible results of Access, which know the viewer";

    private const string ComponentLibrary = "MudBlazor belongs to Theme, Layout, Controls, ResultPages and Pages";

    // The root composes the house: it registers the library and links its files.
    private static string[] WithoutMudBlazor =>
        [.. Floors.Web.Folders.Keys.Except(["Theme", "Layout", "Controls", "ResultPages", "Pages"], StringComparer.Ordinal)];

    public static IReadOnlyList<TextRule> All { get; } =
    [
        new("migrations make the schema", EnsureCreated()),
        new("a region hides that a file is too long", Region()),
        new("the data project knows no page", WebNames(), "src/Dashboard.Data"),
        new(ComponentLibrary, MudBlazor(), "src/Dashboard.Data"),
        new(ComponentLibrary, MudBlazor(), "src/Dashboard.Emulator"),
        new(ComponentLibrary, MudBlazor(), "src/Dashboard", WithoutMudBlazor),
        new("charts and controls draw what they are given", Injection(), "src/Dashboard", "Charts", "Controls"),
        new(Door, ResultTable(), "src/Dashboard.Data", "Reporting", "Prompting"),
        new(Door, ResultTable(), "src/Dashboard"),
        new(Door, MadeOfResults(), "src/Dashboard.Data", "Reporting", "Prompting"),
        new(Door, MadeOfResults(), "src/Dashboard"),
    ];

    [GeneratedRegex(@"\bEnsureCreated\w*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EnsureCreated();

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bMicrosoft\.AspNetCore\.(Components|Mvc|Http)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex WebNames();

    [GeneratedRegex(@"\bMudBlazor\b|<Mud[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MudBlazor();

    [GeneratedRegex(
        @"@inject\s+(?!IJSRuntime\b|IStringLocalizer\b)\S+"
            + @"|\[Inject\b[^\]]*\]\s*((public|private|protected|internal|required)\s+)*"
            + @"(?!IJSRuntime\b|IStringLocalizer\b|(public|private|protected|internal|required)\b)[\w<>.?]+"
            + @"|\b(OwningComponentBase|IServiceProvider)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Injection();

    // A property of anything, or the set of such an entity; a method of that name is the door itself.
    [GeneratedRegex(
        @"\.\s*(StoredFeedback|DayCells|HourCells|Arrivals|SearchEntries)\b(?!\s*\()|\.Set<\w*(Feedback|DayCell|HourCell)\w*>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex ResultTable();

    // What is made of results, before anybody is known to look.
    [GeneratedRegex(
        @"\b(Cell(Memory|Memories|State|Reader|Day)|Search(Reader|Table)|Comment(Memory|State|Reader|Day))\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex MadeOfResults();
}
