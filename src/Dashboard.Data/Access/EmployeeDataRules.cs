using System.Collections.Frozen;
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

    /// <summary>Whether nobody sees the results of an account by agent.</summary>
    public bool HidesAgentsOf(int accountId) => _accountsWithoutAgents.Count > 0 && _accountsWithoutAgents.Contains(accountId);

    /// <inheritdoc />
    public bool Equals(EmployeeDataRules? other) =>
        other is not null && LosesAgents == other.LosesAgents && _accountsWithoutAgents.SetEquals(other._accountsWithoutAgents);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EmployeeDataRules);

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(LosesAgents, _accountsWithoutAgents.Count, _accountsWithoutAgents.Sum(account => (long)account));

    internal static async Task<EmployeeDataRules> ReadAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var without = await context.Accounts
            .Where(account => account.HidesAgents)
            .Select(account => account.Id)
            .ToListAsync(cancellationToken);
        var losesAgents = await context.InstallationSettings.AnyAsync(
            setting => setting.Name == AgentMonthsName || setting.Name == AgentsDoneName, cancellationToken);
        return without.Count == 0 && !losesAgents ? None : new EmployeeDataRules(without) { LosesAgents = losesAgents };
    }
}
