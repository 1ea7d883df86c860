using System.Collections.Frozen;
using System.Globalization;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// What holds for results about the people who work here, whoever looks: read from the store together with the <see cref="Viewer"/>, so
/// that a change holds from the very next question on. Two are equal when they show and hide the same.
/// </summary>
public sealed class EmployeeDataRules : IEquatable<EmployeeDataRules>
{
    /// <summary>After how many months answers lose their agent, among the settings of the installation.</summary>
    internal const string AgentMonthsName = "privacy.agent-months";

    /// <summary>Until when they have, among the same, in milliseconds since 1970.</summary>
    internal const string AgentsDoneName = "retention.agents-done";

    /// <summary>Of how many answers a number about agents and teams must be, among the same.</summary>
    internal const string LeastAnswersName = "privacy.least-answers";

    /// <summary>Of how many comments there must be to list them, among the same.</summary>
    internal const string LeastCommentsName = "privacy.least-comments";

    private readonly FrozenSet<int> _accountsWithoutAgents;

    /// <summary>
    /// Rules as somebody makes them up, such as a test; those of an installation are read with the Viewer, so that none is forgotten.
    /// </summary>
    /// <param name="accountsWithoutAgents">The accounts, by our keys, whose results nobody sees by agent.</param>
    public EmployeeDataRules(IEnumerable<int> accountsWithoutAgents) => _accountsWithoutAgents = accountsWithoutAgents.ToFrozenSet();

    /// <summary>Nothing is kept from anybody who may see results.</summary>
    public static EmployeeDataRules None { get; } = new([]);

    /// <summary>
    /// The accounts, by our keys, whose results are shown by team and account alone: no agent is named beside them, and nothing that
    /// narrows by agent, or goes by agents, has them.
    /// </summary>
    public IReadOnlyCollection<int> AccountsWithoutAgents => _accountsWithoutAgents;

    /// <summary>
    /// Whether answers lose their agent after some time, or have: then some have a team and no agent, and these are seen by nobody who is
    /// linked to one.
    /// </summary>
    public bool LosesAgents { get; init; }

    /// <summary>
    /// Of how many answers a number about agents or teams must be to be shown; 0 shows any. While there is one, single answers name neither
    /// agent nor team, since they could be counted.
    /// </summary>
    public int LeastAnswers { get; init; }

    /// <summary>How many comments of agents or teams there must be for them to be listed; 0 lists any.</summary>
    public int LeastComments { get; init; }

    /// <summary>Whether nobody sees the results of an account by agent.</summary>
    public bool HidesAgentsOf(int accountId) => _accountsWithoutAgents.Count > 0 && _accountsWithoutAgents.Contains(accountId);

    /// <summary>
    /// Whether customers of an account may be told who answered them. X keeps each message, and gives it back with every answer: so not
    /// where answers are shown by no agent, or lose theirs after some time.
    /// </summary>
    public bool LetCustomersKnowAgentsOf(int accountId) => LeastAnswers == 0 && !LosesAgents && !HidesAgentsOf(accountId);

    /// <summary>What they are, in words that are the same for rules that are equal and for no others.</summary>
    internal string Words =>
        FormattableString.Invariant($"{LosesAgents};{LeastAnswers};{LeastComments};{string.Join(',', _accountsWithoutAgents.Order())}");

    /// <inheritdoc />
    public bool Equals(EmployeeDataRules? other) =>
        other is not null && LosesAgents == other.LosesAgents && LeastAnswers == other.LeastAnswers && LeastComments == other.LeastComments
        && _accountsWithoutAgents.SetEquals(other._accountsWithoutAgents);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EmployeeDataRules);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(
            LosesAgents, LeastAnswers, LeastComments, _accountsWithoutAgents.Count, _accountsWithoutAgents.Sum(account => (long)account));

    internal static async Task<EmployeeDataRules> ReadAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var without = await context.Accounts
            .Where(account => account.HidesAgents)
            .Select(account => account.Id)
            .ToListAsync(cancellationToken);
        string[] names = [AgentMonthsName, AgentsDoneName, LeastAnswersName, LeastCommentsName];
        var said = await context.InstallationSettings.AsNoTracking()
            .Where(setting => EF.Parameter(names).Contains(setting.Name))
            .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellationToken);
        return without.Count == 0 && said.Count == 0 ? None : new EmployeeDataRules(without)
        {
            LosesAgents = said.ContainsKey(AgentMonthsName) || said.ContainsKey(AgentsDoneName),
            LeastAnswers = Number(said, LeastAnswersName),
            LeastComments = Number(said, LeastCommentsName),
        };
    }

    private static int Number(Dictionary<string, string> said, string name) =>
        int.TryParse(said.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
