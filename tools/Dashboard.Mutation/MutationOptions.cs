using System.CommandLine;

namespace Dashboard.Mutation;

/// <summary>What the command line asks for.</summary>
/// <param name="Sample">How many faults are tried; all when it is 0.</param>
/// <param name="Seed">Which ones: another seed draws others.</param>
/// <param name="Only">Tries only files whose path holds one of these; all when there is none.</param>
/// <param name="Tests">Runs only test classes whose full name holds one of these; all when there is none.</param>
/// <param name="IsSqliteAlone">Runs tests of every database on SQLite alone.</param>
/// <param name="Lists">Only names the faults.</param>
internal sealed record MutationOptions(
    int Sample,
    int Seed,
    IReadOnlyList<string> Only,
    IReadOnlyList<string> Tests,
    bool IsSqliteAlone,
    bool Lists)
{
    /// <summary>The command, with its help.</summary>
    public static RootCommand Command(Action<MutationOptions> run)
    {
        var sample = new Option<int>("--sample") { Description = "How many faults are tried; 0 is all.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { Description = "Which faults are drawn.", DefaultValueFactory = _ => 1 };
        var only = new Option<string[]>("--only") { Description = "Only files whose path holds this; may be repeated." };
        var tests = new Option<string[]>("--tests") { Description = "Only test classes whose full name holds this; may be repeated." };
        var sqlite = new Option<bool>("--sqlite") { Description = "Tests of every database run on SQLite alone, which is quicker." };
        var list = new Option<bool>("--list") { Description = "Names the faults and tries none." };
        var command = new RootCommand("Puts deliberate faults into the code of the law and says how many of them the tests notice.")
        {
            sample,
            seed,
            only,
            tests,
            sqlite,
            list,
        };
        command.SetAction(parsed =>
            run(
                new MutationOptions(
                    parsed.GetValue(sample),
                    parsed.GetValue(seed),
                    parsed.GetValue(only) ?? [],
                    parsed.GetValue(tests) ?? [],
                    parsed.GetValue(sqlite),
                    parsed.GetValue(list))));
        return command;
    }
}
