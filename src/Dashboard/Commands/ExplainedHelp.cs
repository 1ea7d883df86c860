using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dashboard.Commands;

/// <summary>The library's help, with the command's example and the exit codes under it.</summary>
/// <param name="inner">The library's help.</param>
internal sealed class ExplainedHelp(HelpAction inner) : SynchronousCommandLineAction
{
    /// <summary>How a command is run: what was published, and what is built from source.</summary>
    private static readonly string[] Starts = ["dotnet Dashboard.dll ", "dotnet run --project src/Dashboard -- "];

    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new ExplainedHelp((HelpAction)help.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        inner.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var example = parseResult.CommandResult.Command is ExplainedCommand command ? command.Example : "users --help";
        output.WriteLine("Example, of what is published and from the source:");
        foreach (var start in Starts)
            output.WriteLine($"  {start}{example}");
        output.WriteLine();
        output.WriteLine(ExitCodes.Explained);
        return ExitCodes.Ok;
    }
}
