using System.Globalization;
using Dashboard.Emulator.DemoData.Comments;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.DemoData;

/// <summary>Writes the demo's days. A day comes out the same whenever and however often it is asked for.</summary>
/// <param name="lastPrompt">Epoch seconds after which none of its prompts is sent; those who handle the conversations send them.</param>
internal sealed class DemoDays(int seed, double promptsPerDay, DateOnly firstDay, long lastPrompt = long.MaxValue) : IWorldScript
{
    private const double TestShare = 0.015;
    private const double UnknownShare = 0.02;
    private readonly DemoAgents _agents = new(seed);

    /// <inheritdoc/>
    public DateOnly FirstDay => firstDay;

    /// <inheritdoc/>
    public IEnumerable<PlannedStep> StepsOf(DateOnly day)
        => PromptsOf(day).Where(prompt => prompt.Feedback.CreatedAt <= lastPrompt).SelectMany(prompt
            => prompt.Answers.Prepend(new PlannedStep(prompt.Feedback.CreatedAt, prompt.Feedback, Creates: true)));

    /// <summary>In order of time; ids follow it.</summary>
    internal IEnumerable<DemoPrompt> PromptsOf(DateOnly day)
        => DemoBrands.All
            .SelectMany(brand => DraftsOf(brand, day))
            .OrderBy(draft => draft.At)
            .Select((draft, order) => Finish(draft, day, order));

    /// <summary>Who answers a brand's customer at a time.</summary>
    internal DemoAgent AgentAt(DemoBrand brand, long at, SeededNumbers numbers)
        => _agents.Pick(TeamFor(new DemoDraft(brand, at, 0, numbers), EpochTime.DayOf(at)), numbers);

    private IEnumerable<DemoDraft> DraftsOf(DemoBrand brand, DateOnly day)
    {
        var count = DayShape.Count(brand, day, promptsPerDay, new SeededNumbers(seed, 1, day.DayNumber, brand.Number));
        for (var number = 0; number < count; number++)
        {
            var numbers = new SeededNumbers(seed, 2, day.DayNumber, brand.Number, number);
            yield return new DemoDraft(brand, EpochTime.StartOf(day) + DayShape.SecondOfDay(numbers), number, numbers);
        }
    }

    private DemoPrompt Finish(DemoDraft draft, DateOnly day, int order)
    {
        var numbers = draft.Numbers;
        var agent = _agents.Pick(TeamFor(draft, day), numbers);
        var kind = numbers.Chance(draft.Brand.NpsShare) ? CardKind.Nps : CardKind.Csat;
        var closedAt = draft.At - 30 - numbers.Below(600);
        var isKnown = !numbers.Chance(UnknownShare);
        var feedback = Feedback(draft, day, order, kind, agent, isKnown || numbers.Chance(0.5));
        var talk = DemoTalk.Of(draft.Brand, agent.Team, day);
        var quality = agent.Team.LevelOn(day) + agent.Skill + (talk.Incident is Subject.General ? 0 : DemoIncidents.Effect);
        var answers = AnswerScript.Write(feedback, talk, draft.Brand.ResponseRate, quality, numbers);
        return new DemoPrompt(feedback, answers, agent, closedAt, isKnown);
    }

    private static string TeamFor(DemoDraft draft, DateOnly day)
    {
        var share = DayShape.IsNight(draft.At - EpochTime.StartOf(day)) ? 0.85 : 0.04;
        if (draft.Numbers.Chance(share))
            return DemoTeams.Night;
        var teams = draft.Brand.Teams;
        return teams[draft.Numbers.Weighted([.. teams.Select(team => team.Part)])].Team;
    }

    private static Feedback Feedback(DemoDraft draft, DateOnly day, int order, CardKind kind, DemoAgent agent, bool hasCase) => new()
    {
        Id = SnowflakeIds.At(draft.At, order),
        DmId = SnowflakeIds.At(draft.At, (1 << 19) | order),
        Kind = kind,
        FromUserId = draft.Brand.UserId,
        ToUserId = DemoCustomers.Pick(draft.Brand, day, draft.Number),
        PrivacyUrl = draft.Brand.PrivacyUrl,
        DisplayName = draft.Brand.DisplayName,
        Text = kind is CardKind.Csat ? draft.Brand.CsatMessage : draft.Brand.NpsMessage,
        CreatedAt = draft.At,
        Test = draft.Numbers.Chance(TestShare),
        ExternalId = hasCase ? CaseId(draft, day) : null,
        QuestionVariantId = VariantFor(draft.Brand, kind, agent),
    };

    private static string CaseId(DemoDraft draft, DateOnly day)
        => string.Create(CultureInfo.InvariantCulture, $"{draft.Brand.CasePrefix}-{day:yyMMdd}-{draft.Number + 1:0000}");

    private static int VariantFor(DemoBrand brand, CardKind kind, DemoAgent agent)
    {
        if (kind is CardKind.Nps)
            return brand.NpsVariant;
        return agent.Team.Id is DemoBrands.PersonTeam ? DemoBrands.PersonVariant : brand.CsatVariant;
    }
}
