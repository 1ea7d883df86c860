using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Instances;
using Microsoft.Extensions.Options;

namespace Dashboard.Commands;

/// <summary>Runs the work of a command over the application's services and turns what goes wrong into sentences and exit codes.</summary>
/// <param name="services">Makes the services; called only by a command that runs, so that help needs no configuration.</param>
/// <param name="console">Both ends.</param>
internal sealed class CommandHost(Func<IServiceProvider> services, CommandConsole console)
{
    /// <summary>What the line begins with that names the store in use.</summary>
    public const string StoreLine = "Store: ";

    public CommandConsole Console { get; } = console;

    public Secrets Secrets { get; } = new(console);

    /// <summary>
    /// Gives <paramref name="command"/> its work, answering an exit code: on the store that there is, whose schema is up to date, and which
    /// is named on standard error. None is ever made by the way: from another folder, a command would work on an empty one and say that all
    /// went well.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="work">What it does.</param>
    /// <param name="changesAgreement">
    /// Whether it may run with settings that differ from those of the installation, since it changes them.
    /// </param>
    public void Runs(
        Command command,
        Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work,
        bool changesAgreement = false) =>
        RunsWithoutStore(
            command,
            async (result, provider, cancellationToken) =>
            {
                var store = provider.GetRequiredService<StoreMigrator>();
                await MissingStore.RefuseAsync(store, keysFolder: null, cancellationToken);
                await store.MigrateAsync(cancellationToken);
                await Console.Error.WriteLineAsync($"{StoreLine}{store.Place()}".AsMemory(), cancellationToken);
                if (!changesAgreement)
                    await provider.GetRequiredService<SettingsAgreement>().RequireAsync(isCommand: true, cancellationToken);
                return await work(result, provider, cancellationToken);
            });

    /// <summary>Gives <paramref name="command"/> its work where no store needs to be, answering an exit code.</summary>
    public void RunsWithoutStore(Command command, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> work) =>
        command.SetAction((result, cancellationToken) => GuardedAsync(() => work(result, services(), cancellationToken)));

    /// <summary>Prints what is done and what else is to be known of it, or why it is not done, and answers the code for it.</summary>
    public async Task<int> AnswerAsync(RegistryAnswer answer, string done, CancellationToken cancellationToken)
    {
        foreach (var line in answer.Succeeded ? answer.Remarks.Prepend(done) : [])
            await Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
        return await ReportAsync(answer.Problems.Select(problem => problem.Message), cancellationToken);
    }

    /// <summary>Prints each problem on standard error and answers the code that they make.</summary>
    public async Task<int> ReportAsync(IEnumerable<string> problems, CancellationToken cancellationToken)
    {
        var code = ExitCodes.Ok;
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(problem.AsMemory(), cancellationToken);
            code = ExitCodes.Failed;
        }

        return code;
    }

    private async Task<int> GuardedAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (CodeOf(exception) is { } code)
        {
            foreach (var line in LinesOf(exception))
                await Console.Error.WriteLineAsync(line);
            return code;
        }
    }

    private static int? CodeOf(Exception exception) => exception switch
    {
        CommandException command => command.ExitCode,
        OptionsValidationException => ExitCodes.BadConfiguration,
        StoreUnavailableException or System.Data.Common.DbException => ExitCodes.StoreUnavailable,
        OperationCanceledException or IOException or UnauthorizedAccessException or InvalidOperationException or HttpRequestException
            or FeedbackApiException => ExitCodes.Failed,
        _ => null,
    };

    private static IEnumerable<string> LinesOf(Exception exception) => exception switch
    {
        OptionsValidationException invalid => invalid.Failures,
        OperationCanceledException => ["Stopped before it was done."],
        _ => [exception.Message],
    };
}
