namespace Dashboard.Mutation;

/// <summary>A project whose rules are tried, and the tests that must notice.</summary>
/// <param name="Project">Its folder.</param>
/// <param name="Files">Which of its files, as beginnings of their paths within it.</param>
/// <param name="Tests">The folder of the test project.</param>
/// <param name="TestClasses">Beginnings of the full names of test classes that may notice.</param>
internal sealed record Scope(string Project, IReadOnlyList<string> Files, string Tests, IReadOnlyList<string> TestClasses)
{
    /// <summary>The code of the law: what the numbers mean, who may see what, and how X is understood.</summary>
    public static IReadOnlyList<Scope> All { get; } =
    [
        new(
            "src/Dashboard.Data",
            ["Feedback/", "Access/", "Sync/Applying/", "Rollups/", "Foundation/", "FeedbackApi/"],
            "tests/Dashboard.Data.Tests",
            ["Dashboard.Data.Tests."]),
        new(
            "src/Dashboard",
            ["Links/", "Exports/SafeText.cs"],
            "tests/Dashboard.Tests",
            ["Dashboard.Tests.Links.", "Dashboard.Tests.Exports.", "Dashboard.Tests.Endpoints.Export"]),
    ];

    public string ProjectName => Path.GetFileName(Project);

    public string TestsName => Path.GetFileName(Tests);

    public bool Holds(string file) => Files.Any(start => file.StartsWith(start, StringComparison.Ordinal))
        && !file.EndsWith("Registration.cs", StringComparison.Ordinal);
}
