using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.World;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.DemoData;

public sealed class DemoDaysTests
{
    private static IEnumerable<int> Csat(IEnumerable<DemoPrompt> prompts)
        => prompts.Where(prompt => prompt.Feedback.Kind is CardKind.Csat).Select(prompt => prompt.Score()).OfType<int>();

    [Fact]
    public void Year_Counts_AreAsAdvertised()
    {
        Assert.InRange(DemoYear.Prompts.Count, 39_000, 41_000);
        Assert.Equal(3, DemoYear.Prompts.DistinctBy(prompt => prompt.Feedback.FromUserId).Count());
        Assert.Equal(6, DemoYear.Prompts.DistinctBy(prompt => prompt.Agent.Team.Id).Count());
        Assert.Equal(40, DemoYear.Prompts.DistinctBy(prompt => prompt.Agent.Id).Count());
        Assert.Equal(365, DemoYear.Prompts.DistinctBy(prompt => prompt.Day()).Count());
        Assert.InRange(Share(prompt => prompt.Score() is not null), 0.36, 0.40);
        Assert.InRange(Share(prompt => prompt.Feedback.Test), 0.01, 0.02);
        Assert.InRange(Share(prompt => !prompt.IsKnownToHelpdesk), 0.015, 0.025);
    }

    [Fact]
    public void Year_Averages_AreAsAdvertised()
    {
        var nps = DemoYear
            .Prompts.Where(prompt => prompt.Feedback.Kind is CardKind.Nps)
            .Select(prompt => prompt.Score())
            .OfType<int>()
            .ToList();
        var net = 100.0 * (nps.Count(score => score >= 9) - nps.Count(score => score <= 6)) / nps.Count;
        Assert.InRange(Csat(DemoYear.Prompts).Average(), 4.0, 4.2);
        Assert.InRange(net, 30, 40);
        Assert.Equal([1, 2, 3, 4, 5], Csat(DemoYear.Prompts).Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 11), nps.Distinct().Order());
    }

    [Fact]
    public void Year_TwoTeams_GetClearlyBetterAndWorse()
    {
        Assert.True(Change("t-4") > 0.2, "Network Support: " + Change("t-4"));
        Assert.True(Change("t-2") < -0.2, "Baggage & Refunds: " + Change("t-2"));
        Assert.InRange(Change("t-1"), -0.15, 0.15);

        static double Change(string team) => Half(team, second: true) - Half(team, second: false);
        static double Half(string team, bool second) =>
            Csat(
                    DemoYear.Prompts.Where(prompt =>
                        prompt.Agent.Team.Id.Equals(team, StringComparison.Ordinal) && prompt.Day() >= DemoYear.First.AddDays(182) == second
                    ))
                .Average();
    }

    [Fact]
    public void Year_Agents_Differ()
    {
        var averages = DemoYear
            .Prompts.GroupBy(prompt => prompt.Agent.Id, StringComparer.Ordinal)
            .Select(agent => Csat(agent).Average())
            .ToList();
        Assert.True(averages.Max() - averages.Min() > 0.4);
    }

    [Fact]
    public void Year_WeekdaysAndSeasons_HaveTheirShape()
    {
        var byDay = DemoYear.Prompts.CountBy(prompt => prompt.Day().DayOfWeek).ToDictionary();
        Assert.True(byDay[DayOfWeek.Monday] > 1.6 * byDay[DayOfWeek.Sunday]);
        var air = DemoYear
            .Prompts.Where(prompt => prompt.Feedback.FromUserId is "2801004401")
            .CountBy(prompt => prompt.Day().Month)
            .ToDictionary();
        Assert.True(air[7] > 1.4 * air[1]);
        Assert.Equal(24, DemoYear.Prompts.DistinctBy(prompt => prompt.Feedback.CreatedAt % 86_400 / 3_600).Count());
    }

    [Fact]
    public void Year_Updates_AreOneToSix()
    {
        var updates = DemoYear.Prompts.Select(prompt => prompt.Answers.Count).Where(count => count > 0).Distinct().Order();
        Assert.Equal([1, 2, 3, 4, 5, 6], updates);
    }

    [Fact]
    public void Year_Answers_ComeInEveryOrder()
    {
        Assert.Contains(DemoYear.Prompts, prompt => prompt.Score() is not null && prompt.Comment() is null);
        Assert.Contains(DemoYear.Prompts, prompt => prompt.Score() is null && prompt.Comment() is not null);
        Assert.Contains(DemoYear.Prompts, prompt => Gap(prompt) > 86_400);
        Assert.Contains(DemoYear.Prompts, prompt => Delay(prompt) is > 0 and < 300);
        Assert.Contains(DemoYear.Prompts, prompt => Delay(prompt) > 3 * 86_400);

        static long? Gap(DemoPrompt prompt) => prompt.Score() is null || prompt.Comment() is null
            ? null
            : prompt.Answers.First(step => step.Comment is not null).At - prompt.Answers.First(step => step.Score is not null).At;
        static long? Delay(DemoPrompt prompt) => prompt.Score() is null
            ? null
            : prompt.Answers.First(step => step.Score is not null).At - prompt.Feedback.CreatedAt;
    }

    [Fact]
    public void Year_Ids_AreUniqueAndGrowWithTime()
    {
        var ids = DemoYear.Prompts.Select(prompt => prompt.Feedback.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ids, ids.OrderBy(id => id, StringComparer.Ordinal));
        var cases = DemoYear.Prompts.Select(prompt => prompt.Feedback.ExternalId).OfType<string>().ToList();
        Assert.Equal(cases.Count, cases.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Year_Customers_AreNotAskedTwiceInAWeek()
    {
        var returning = DemoYear
            .Prompts.GroupBy(prompt => (prompt.Feedback.FromUserId, prompt.Feedback.ToUserId))
            .Where(group => group.Count() > 1)
            .ToList();
        Assert.NotEmpty(returning);
        Every.One(returning, group =>
        {
            var times = group.Select(prompt => prompt.Feedback.CreatedAt).Order().ToList();
            Every.One(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First > 7 * 86_400));
        });
    }

    [Fact]
    public void Year_Variants_AreTwoFamiliesForOneAccountOnly()
    {
        var variants = DemoYear
            .Prompts.Where(prompt => prompt.Feedback.Kind is CardKind.Csat)
            .GroupBy(prompt => prompt.Feedback.FromUserId, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.DistinctBy(prompt => prompt.Feedback.QuestionVariantId).Count(),
                StringComparer.Ordinal);
        Assert.Equal([1, 1, 2], variants.Values.Order());
    }

    [Fact]
    public void Day_WrittenFromAnotherNow_IsTheSame()
    {
        var day = DemoYear.First.AddDays(200);
        var now = new DemoDays(DemoYear.Seed, 109.6, DemoYear.First).PromptsOf(day).Select(Print);
        var later = new DemoDays(DemoYear.Seed, 109.6, DemoYear.First.AddDays(150)).PromptsOf(day).Select(Print);
        var otherSeed = new DemoDays(DemoYear.Seed + 1, 109.6, DemoYear.First).PromptsOf(day).Select(Print);

        Assert.Equal(now, later);
        Assert.NotEqual(now, otherSeed);

        static string Print(DemoPrompt prompt) => string.Join('|',
            prompt.Feedback.Id, prompt.Feedback.ToUserId, prompt.Feedback.ExternalId, prompt.Agent.Id, prompt.ClosedAt,
            string.Join(',', prompt.Answers.Select(step => (step.At, step.Score, step.Comment))));
    }

    private static double Share(Func<DemoPrompt, bool> condition) => DemoYear.Prompts.Count(condition) / (double)DemoYear.Prompts.Count;
}
