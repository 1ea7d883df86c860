using Dashboard.Mutation.Faults;

namespace Dashboard.Mutation.Runs;

/// <summary>
/// Tries one fault after another: first with the tests that mirror its file and are quick, then with all others that reach it.
/// </summary>
/// <param name="tests">Runs them.</param>
/// <param name="classes">What there is to run.</param>
internal sealed class MutationRun(TestClasses tests, IReadOnlyList<TestClass> classes)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(4);

    /// <summary>Whether a test notices the fault.</summary>
    public bool IsNoticed(Fault fault)
    {
        var reaching = classes.Where(candidate => candidate.Reaches.Contains(fault.Id)).OrderBy(candidate => candidate.Takes).ToList();
        var near = reaching.Where(candidate => candidate.Takes < Quick || Mirrors(candidate, fault)).ToList();
        return Rounds(near).Concat(Rounds([.. reaching.Except(near)])).Any(round => tests.Notice(fault, round[0].Scope, round));
    }

    /// <summary>Those of one project share a process.</summary>
    private static IEnumerable<List<TestClass>> Rounds(IReadOnlyList<TestClass> some) =>
        some.GroupBy(tests => tests.Scope).Select(group => group.ToList());

    private static bool Mirrors(TestClass candidate, Fault fault) =>
        candidate.Name.EndsWith("." + Path.GetFileNameWithoutExtension(fault.File) + "Tests", StringComparison.Ordinal);
}
