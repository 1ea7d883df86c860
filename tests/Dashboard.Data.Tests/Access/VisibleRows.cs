using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Tests.Access;

/// <summary>One row for each pair of team and agent, unattributed ones included.</summary>
internal static class VisibleRows
{
    public const int Teams = 3;
    public const int Agents = 4;

    /// <summary>The day on which they all are.</summary>
    public static Period Day { get; } = new(default, default);

    public static IReadOnlyList<(int Team, int Agent)> Pairs { get; } =
    [
        .. from team in Enumerable.Range(0, Teams + 1)
           from agent in Enumerable.Range(0, Agents + 1)
           select (team, agent),
    ];

    public static Task FillAsync(AccessStore store) => store.Writer.WriteAsync(
        (context, _) =>
        {
            context.Accounts.Add(new Account
            {
                Id = 1, XUserId = "1", Handle = "acme", ProtectedToken = "", ProtectedTokenSecret = "", PrivacyUrl = "https://acme.example",
            });
            context.Teams.AddRange(
                Enumerable
                    .Range(1, Teams)
                    .Select(id => new Team
                    {
                        Id = id,
                        ExternalId = $"T-{id}",
                        Name = $"Team {id}",
                    }));
            context.Agents.AddRange(
                Enumerable
                    .Range(1, Agents)
                    .Select(id => new Agent
                    {
                        Id = id,
                        ExternalId = $"A-{id}",
                        Name = $"Agent {id}",
                    }));
            foreach (var (team, agent) in Pairs)
            {
                context.StoredFeedback.Add(
                    new StoredFeedback
                    {
                        Id = $"{team}-{agent}",
                        AccountId = 1,
                        Kind = SurveyKind.Csat,
                        TeamId = OrNull(team),
                        AgentId = OrNull(agent),
                        Score = 5,
                    });
                context.DayCells.Add(
                    new DayCell
                    {
                        Generation = 1,
                        AccountId = 1,
                        Kind = SurveyKind.Csat,
                        TeamId = team,
                        AgentId = agent,
                        Sent = 1,
                    });
            }

            return Task.CompletedTask;
        },
        AccessStore.Token);

    /// <summary>The pairs that a viewer sees.</summary>
    public static IEnumerable<(int Team, int Agent)> VisibleTo(Viewer viewer) =>
        Pairs.Where(row => PlainRule.Sees(viewer, OrNull(row.Team), OrNull(row.Agent)));

    /// <summary>Reads the three mixes out of one number below 2,048: four roles, three teams, four agents.</summary>
    public static Viewer ViewerOf(int mix) => new(
        "1", "viewer", (ViewerRoles)(mix & 15), Bits(mix >> 4, Teams), Bits(mix >> (4 + Teams), Agents));

    private static IEnumerable<int> Bits(int mask, int count) => Enumerable.Range(1, count).Where(bit => (mask & (1 << (bit - 1))) != 0);

    private static int? OrNull(int id) => id == 0 ? null : id;
}
