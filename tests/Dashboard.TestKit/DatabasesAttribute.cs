using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Dashboard.TestKit;

/// <summary>
/// Runs a theory once on every database: <c>[Theory, Databases] public async Task A_B_C(StoreKind database)</c>. What is given here follows
/// the database, and the attribute may stand several times: <c>[Theory, Databases("x", 1), Databases("y", 2)]</c>.
/// </summary>
/// <param name="with">The arguments after the database.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabasesAttribute(params object?[] with) : DataAttribute
{
    /// <summary>The arguments after the database.</summary>
    public IReadOnlyList<object?> With { get; } = with;

    // Trials of many faults, one after another, ask the embedded database alone; the suite never sets this.
    private static StoreKind[] Databases => Environment.GetEnvironmentVariable("DASHBOARD_TEST_SQLITE_ALONE") is null
        ? Enum.GetValues<StoreKind>()
        : [StoreKind.Sqlite];

    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Databases.Select(ITheoryDataRow (store) => new TheoryDataRow([store, .. With]))]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;
}
