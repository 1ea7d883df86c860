using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Tests.DemoData;

/// <summary>The year of demo data that the tests look at; written once.</summary>
internal static class DemoYear
{
    internal const int Seed = 20_260;
    internal static readonly DateOnly Last = new(2026, 11, 21);
    internal static readonly DateOnly First = Last.AddDays(-364);

    internal static readonly IReadOnlyList<DemoPrompt> Prompts = Write(new DemoDays(Seed, 109.6, First), First, Last);

    internal static IReadOnlyList<DemoPrompt> Write(DemoDays days, DateOnly first, DateOnly last)
        => [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).SelectMany(offset => days.PromptsOf(first.AddDays(offset)))];

    internal static int? Score(this DemoPrompt prompt) => prompt.Answers.FirstOrDefault(step => step.Score is not null).Score;

    internal static string? Comment(this DemoPrompt prompt) => prompt.Answers.FirstOrDefault(step => step.Comment is not null).Comment;

    internal static DateOnly Day(this DemoPrompt prompt) => EpochTime.DayOf(prompt.Feedback.CreatedAt);
}
