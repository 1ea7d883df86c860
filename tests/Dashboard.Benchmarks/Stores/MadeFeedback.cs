using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.DemoData;
using Dashboard.Emulator.DemoData.Comments;
using Dashboard.Emulator.World;

namespace Dashboard.Benchmarks.Stores;

/// <summary>Invents feedback in the order of their ids; the same ones for the same company and count.</summary>
/// <param name="company">Who asks.</param>
/// <param name="count">How many.</param>
internal sealed class MadeFeedback(MadeCompany company, int count)
{
    private static readonly DemoTalk Talk = new(Delivery: 0.2, Refund: 0.15, Waiting: 0.15);

    private const long FirstId = 1_500_000_000_000_000_000;
    private const int Handlings = 120;
    private const int Customers = 2_000_000;
    private const double Commented = 0.3;
    private const double Tests = 0.002;
    private const double Unattributed = 0.03;
    private const double Csat = 0.7;

    private readonly SeededNumbers _numbers = new(count, 3);
    private readonly double[] _skills = Skills();

    /// <summary>The share that is answered, 0 to 1.</summary>
    public double Answered { get; init; } = 0.35;

    /// <summary>All of them.</summary>
    public IEnumerable<StoredFeedback> All() =>
        MadeCalendar.Times(company.From, company.Days, count).Select((sentAt, index) => Make(FirstId + (index * 1_000_003L), sentAt));

    private static double[] Skills()
    {
        var numbers = new SeededNumbers(7);
        return [.. Enumerable.Range(0, MadeCompany.Agents + 1).Select(_ => numbers.Normal() * 0.4)];
    }

    private StoredFeedback Make(long id, DateTimeOffset sentAt)
    {
        var agent = 1 + _numbers.Below(MadeCompany.Agents);
        var team = MadeCompany.TeamOf(agent);
        var kind = _numbers.Chance(Csat) ? SurveyKind.Csat : SurveyKind.Nps;
        var isKnown = !_numbers.Chance(Unattributed);
        var row = new StoredFeedback
        {
            Id = id.ToString(CultureInfo.InvariantCulture),
            AccountId = MadeCompany.AccountOf(team),
            Kind = kind,
            IsTest = _numbers.Chance(Tests),
            SentAt = sentAt,
            UpdatedAt = sentAt,
            ToUserId = (800_000_000L + _numbers.Below(Customers)).ToString(CultureInfo.InvariantCulture),
            DmId = (id + 1).ToString(CultureInfo.InvariantCulture),
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"case-{id % 1_000_000_007}"),
            PrivacyUrl = "https://example.com/privacy",
            DisplayName = "Made",
            QuestionVariant = Question(kind, team, sentAt),
            AgentId = isKnown ? agent : null,
            TeamId = isKnown ? team : null,
            Handling = isKnown ? (int)(id / 7 % Handlings) : 0,
        };
        if (_numbers.Chance(Answered))
            Answer(row, _skills[agent]);
        row.ReceivedAt = row.UpdatedAt.AddSeconds(1);
        return row;
    }

    /// <summary>One question a team and kind, another one in the second half of the time.</summary>
    private int Question(SurveyKind kind, int team, DateTimeOffset sentAt) =>
        (team % 2) + (sentAt < company.From.AddDays(company.Days / 2) ? 0 : kind is SurveyKind.Csat ? 14 : 5);

    /// <summary>Half of the answers within 40 minutes, some after days, none after the year.</summary>
    private void Answer(StoredFeedback row, double skill)
    {
        var card = row.Kind is SurveyKind.Csat ? CardKind.Csat : CardKind.Nps;
        var at = row.SentAt.AddSeconds(Math.Clamp((int)(2400 * Math.Exp(_numbers.Normal() * 1.7)), 20, 7 * 86_400));
        if (at >= company.Until)
            return;
        row.Score = ScoreModel.Draw(card, skill, _numbers);
        row.ScoredAt = row.ScoreSeenIn = row.UpdatedAt = at;
        if (!_numbers.Chance(Commented))
            return;
        row.Comment = CommentWriter.Write(CommentWriter.MoodOf(card, row.Score), Talk, _numbers);
        row.CommentedAt = row.CommentSeenIn = row.UpdatedAt = at.AddSeconds(10 + _numbers.Below(170));
    }
}
