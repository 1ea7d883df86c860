using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;

namespace Dashboard.Tests.Pages.Words;

/// <summary>Answers in two languages at a desk's cases: complaints with low scores, praise with high ones.</summary>
internal static class WrittenAnswers
{
    public const string FirstCase = "case-1";
    public const string SecondCase = "case-2";

    private const int Most = 100;

    private static readonly DateTimeOffset Start = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    private static readonly (int Score, string Comment)[] English =
    [
        (1, "The parcel arrived late and nobody answered my messages"),
        (5, "Friendly agents and a quick answer, thank you very much"),
    ];

    private static readonly (int Score, string Comment)[] German =
    [
        (1, "Das Paket kam viel zu spät bei uns an"),
        (5, "Die Mitarbeiterin war sehr freundlich und hat schnell geholfen"),
    ];

    public static Task WriteEnglishAsync(OverviewDesk desk, string about, int count) => WriteAsync(desk, about, English, "31", count);

    public static Task WriteGermanAsync(OverviewDesk desk, string about, int count) => WriteAsync(desk, about, German, "32", count);

    private static async Task WriteAsync(
        OverviewDesk desk, string about, (int Score, string Comment)[] comments, string ids, int count)
    {
        var first = string.Equals(about, FirstCase, StringComparison.Ordinal) ? 0 : Most;
        await desk.Fixture.MergeAsync(
            await desk.AccountAsync(),
            [
                .. Enumerable.Range(first, count).Select(number =>
                {
                    var (score, comment) = comments[number % comments.Length];
                    var prompt = FeedbackFixture.Prompt(
                        FormattableString.Invariant($"{ids}{number:0000}"), Start.AddMinutes(number), externalId: about);
                    return FeedbackFixture.Scored(prompt, score, Start.AddHours(1).AddMinutes(number), comment);
                }),
            ]);
    }
}
