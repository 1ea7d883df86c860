using System.CommandLine;
using System.CommandLine.Invocation;
using Dashboard.Commands.Accounts;

namespace Dashboard.Commands;

/// <summary>The product's command line: what an operator does without the web pages.</summary>
public static class CommandLine
{
    private const string Description =
        "Dashboard: what customers answer to survey cards on X. Without a command it starts the web server.";

    /// <summary>Whether the arguments ask for a command, for help or for the version, rather than for the web server.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <returns>
    /// True also for a bare word that is no command: it is a typing error to be told, not a reason to start a server. Settings, which start
    /// with a dash or hold "=", belong to the server.
    /// </returns>
    public static bool IsCommand(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count > 0 && (args[0] is "--help" or "-h" or "-?" or "--version" || IsWord(args[0]));
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="args">The process's arguments.</param>
    /// <param name="services">
    /// Makes the application's services; only called when a command needs them. Who makes them disposes of them.
    /// </param>
    /// <param name="input">Standard input, for secrets.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static Task<int> RunAsync(
        string[] args,
        Func<IServiceProvider> services,
        TextReader input,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellationToken) =>
        RunAsync(args, services, CommandConsole.Of(input, output, error), cancellationToken);

    internal static async Task<int> RunAsync(
        string[] args, Func<IServiceProvider> services, CommandConsole console, CancellationToken cancellationToken)
    {
        // Handles are written with an @, which the library would take for the name of a file of arguments.
        var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var result = Tree(new CommandHost(services, console)).Parse(args, parsing);
        var streams = new InvocationConfiguration { Output = console.Output, Error = console.Error };
        var code = await result.InvokeAsync(streams, cancellationToken);
        return result.Action is ParseErrorAction ? ExitCodes.BadArguments : code;
    }

    private static RootCommand Tree(CommandHost host)
    {
        var root = new RootCommand(Description)
        {
            AccountsCommands.Create(host),
            AgentsCommands.Create(host),
            AuditCommands.Create(host),
            CasesCommands.Create(host),
            MailCommands.Create(host),
            PrivacyCommands.Create(host),
            ResultsCommands.Create(host),
            RollupsCommands.Create(host),
            SecretsCommands.Create(host),
            SettingsCommands.Create(host),
            StoreCommands.Create(host),
            SyncCommands.Create(host),
            TeamsCommands.Create(host),
            TokensCommands.Create(host),
            UsersCommands.Create(host),
            WebhooksCommands.Create(host),
        };
        ExplainedHelp.AddTo(root);
        return root;
    }

    private static bool IsWord(string argument) =>
        argument.Length > 0 && char.IsAsciiLetter(argument[0]) && !argument.Contains('=', StringComparison.Ordinal);
}
