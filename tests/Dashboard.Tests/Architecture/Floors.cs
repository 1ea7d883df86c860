namespace Dashboard.Tests.Architecture;

/// <summary>
/// One project's house: which folder lies on which floor. A folder imports lower floors only, never a neighbour on its own.
/// </summary>
/// <param name="Project">Path from the repository's root.</param>
/// <param name="Namespace">The root namespace.</param>
/// <param name="Folders">
/// Folder to floor. A folder on the list need not exist yet; one that exists must be on the list, itself or each of its rooms ("A/B").
/// </param>
/// <param name="Rooms">The folder whose subfolders are neighbours of one another, such as the pages; or null.</param>
internal sealed record FloorPlan(string Project, string Namespace, IReadOnlyDictionary<string, int> Folders, string? Rooms = null)
{
    /// <summary>What has a floor of its own: the folder or the room that a path or a name leads to; null where there is none.</summary>
    /// <param name="segments">The folders, from the project down.</param>
    public string? PlaceOf(IReadOnlyList<string> segments) =>
        segments.Count > 0 && Folders.ContainsKey(segments[0]) ? segments[0]
        : segments.Count > 1 && Folders.ContainsKey($"{segments[0]}/{segments[1]}") ? $"{segments[0]}/{segments[1]}"
        : null;

    /// <summary>Whether a folder is nothing but its rooms.</summary>
    /// <param name="folder">A top folder.</param>
    public bool IsOnlyRooms(string folder) =>
        string.Equals(folder, Rooms, StringComparison.Ordinal)
        || Folders.Keys.Any(key => key.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Whether a file lies beside the rooms of its folder, where nothing but what all of them import may lie.</summary>
    /// <param name="file">The file.</param>
    public bool IsDirectlyInRooms(SourceFile file) => file.Folders is [var folder] && IsOnlyRooms(folder);
}

/// <summary>The floors of every project, as data. Files in a project's root compose the house and may import any floor.</summary>
internal static class Floors
{
    public static FloorPlan Data { get; } = new(
        "src/Dashboard.Data",
        "Dashboard.Data",
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Foundation"] = 0,
            ["Feedback"] = 1,
            ["Comments"] = 1,
            ["Mail"] = 1,
            ["Store"] = 2,
            ["FeedbackApi"] = 2,
            ["Access"] = 3,
            ["Settings"] = 4,
            ["Sync"] = 5,
            ["Rollups"] = 5,
            ["Planning"] = 5,
            ["Schedules"] = 5,
            ["FileJobs"] = 5,
            ["Privacy"] = 5,
            ["Reporting"] = 6,
            ["Prompting"] = 6,
        });

    public static FloorPlan Web { get; } = new(
        "src/Dashboard",
        "Dashboard",
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Configuration"] = 0,
            ["Links"] = 0,
            ["Formats"] = 0,
            ["Live"] = 0,
            ["Rendering"] = 0,
            ["Theme"] = 0,
            ["Identity"] = 1,
            ["Mailing"] = 1,
            ["Printing"] = 1,
            ["Exports"] = 2,
            ["Webhooks"] = 2,
            ["Jobs"] = 2,
            ["Telemetry"] = 2,
            ["Charts"] = 2,
            ["Controls"] = 2,
            ["Conversations"] = 2,
            ["Commands"] = 2,
            ["Consent"] = 2,
            ["Layout"] = 3,
            ["Api"] = 3,

            // The demo stands outside the product's doors and knocks on them.
            ["Demo"] = 3,
            ["ResultPages/Scope"] = 3,
            ["ResultPages/Cards"] = 4,
            ["ResultPages/Plans"] = 4,
            ["ResultPages/Views"] = 4,
            ["ResultPages/Tour"] = 4,
            ["ResultPages/History"] = 4,
            ["ResultPages/Frame"] = 5,
            ["ResultPages/Reasons"] = 5,
            ["Printouts"] = 6,
            ["Pages"] = 6,
            ["Deliveries"] = 7,
        },
        Rooms: "Pages");

    public static FloorPlan Emulator { get; } = new(
        "src/Dashboard.Emulator",
        "Dashboard.Emulator",
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Wire"] = 0,
            ["Delivery"] = 0,
            ["OAuth"] = 1,
            ["Limits"] = 1,
            ["Faults"] = 1,
            ["World"] = 2,
            ["DemoData"] = 3,
            ["Webhooks"] = 3,
            ["Helpdesk"] = 4,
            ["Endpoints"] = 4,
        });

    public static IReadOnlyList<FloorPlan> All { get; } = [Data, Web, Emulator];

    /// <summary>Folders that hold no code of a floor.</summary>
    public static IReadOnlyList<string> NotRooms { get; } = ["wwwroot", "Properties"];
}
