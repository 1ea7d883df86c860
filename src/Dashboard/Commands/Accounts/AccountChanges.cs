using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;
using Dashboard.Data.Settings.Testing;
using Dashboard.Data.Sync.Control;

namespace Dashboard.Commands.Accounts;

/// <summary><c>accounts set</c>, <c>pause</c>, <c>resume</c> and <c>test</c>: what the page of an account does.</summary>
internal static class AccountChanges
{
    private const string SetExample = "accounts set --handle acme --display-name \"Acme Air\" --csat-variant 3";

    public static Command Set(CommandHost host)
    {
        var handle = KnownAccount.Option();
        var privacyUrl = Text("--privacy-url", "The business's privacy policy, an absolute https address.");
        var displayName = Text("--display-name", "The name that the question uses, at most 20 characters; empty leaves it to X.");
        var message = Text("--message", "The Direct Message before the card; empty leaves the product's own.");
        var caseUrl = Text("--case-url", "Where the help desk shows a case, with {id} in it; empty takes the setting of all accounts.");
        var byAgent = new Option<bool?>("--by-agent")
        {
            Description = "Whether results of the account are shown by agent; false leaves teams and the account.",
        };
        var csat = new Option<int?>("--csat-variant") { Description = "The CSAT question, 0 to 37." };
        var nps = new Option<int?>("--nps-variant") { Description = "The NPS question, 0 to 9." };
        var kind = new Option<SurveyKind?>("--default-kind") { Description = "The card that is sent by default: csat or nps." };
        var command = new ExplainedCommand("set", "Changes settings of an account; what is not named stays as it is.", SetExample)
        {
            handle, privacyUrl, displayName, message, caseUrl, csat, nps, kind, byAgent,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var account = await KnownAccount.FindAsync(services, result.GetRequiredValue(handle), cancellationToken);
            var was = account.Settings;
            var settings = was with
            {
                PrivacyUrl = result.GetValue(privacyUrl) ?? was.PrivacyUrl,
                DisplayName = result.GetValue(displayName) ?? was.DisplayName,
                Message = result.GetValue(message) ?? was.Message,
                CaseUrl = result.GetValue(caseUrl) ?? was.CaseUrl,
                CsatVariant = result.GetValue(csat) ?? was.CsatVariant,
                NpsVariant = result.GetValue(nps) ?? was.NpsVariant,
                DefaultKind = result.GetValue(kind) ?? was.DefaultKind,
                HidesAgents = result.GetValue(byAgent) is { } shown ? !shown : was.HidesAgents,
            };
            var outcome = await services.GetRequiredService<AccountSettingsEditor>()
                .SaveAsync(account.AccountId, settings, account.Version, Actor.CommandLine, cancellationToken);
            return await SaidAsync(host, outcome, cancellationToken);
        });
        return command;
    }

    public static Command Pause(CommandHost host)
    {
        var handle = KnownAccount.Option();
        var reason = Text("--reason", "Why, for admins.");
        var command = new ExplainedCommand(
            "pause", "Stops reading an account until it is resumed; what X pushes is still taken.", "accounts pause --handle acme")
        {
            handle, reason,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var account = await KnownAccount.FindAsync(services, result.GetRequiredValue(handle), cancellationToken);
            var answer = await services.GetRequiredService<AccountPauses>()
                .PauseAsync(account.AccountId, result.GetValue(reason), Actor.CommandLine, cancellationToken);
            return await SaidAsync(host, answer, $"@{account.Handle} is paused.", cancellationToken);
        });
        return command;
    }

    public static Command Resume(CommandHost host)
    {
        var handle = KnownAccount.Option();
        var command = new ExplainedCommand("resume", "Lets a paused account run again.", "accounts resume --handle acme") { handle };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var account = await KnownAccount.FindAsync(services, result.GetRequiredValue(handle), cancellationToken);
            var answer = await services.GetRequiredService<AccountPauses>()
                .ResumeAsync(account.AccountId, Actor.CommandLine, cancellationToken);
            return await SaidAsync(host, answer, $"@{account.Handle} runs again.", cancellationToken);
        });
        return command;
    }

    public static Command Test(CommandHost host)
    {
        var handle = KnownAccount.Option();
        var to = new Option<string>("--to") { Description = "Your own @handle on X.", Required = true };
        var kind = new Option<SurveyKind?>("--kind") { Description = "The card: csat or nps; by default the account's own." };
        var command = new ExplainedCommand(
            "test",
            "Sends a Direct Message with its card to your own handle, marked as a test, which counts in no number.",
            "accounts test --handle acme --to ann")
        {
            handle, to, kind,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var account = await KnownAccount.FindAsync(services, result.GetRequiredValue(handle), cancellationToken);
            var outcome = await services.GetRequiredService<TestPrompts>().SendAsync(
                account.AccountId,
                result.GetValue(kind) ?? account.Settings.DefaultKind,
                result.GetRequiredValue(to),
                Actor.CommandLine,
                cancellationToken);
            if (outcome is not TestOutcome.Sent sent)
                return await host.ReportAsync([$"Not sent: {((TestOutcome.Refused)outcome).Why}."], cancellationToken);
            await host.Console.Output.WriteLineAsync($"Sent to @{sent.ToHandle} as {sent.FeedbackId}.".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<int> SaidAsync(CommandHost host, SaveOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SaveOutcome.Saved saved:
                await host.Console.Output.WriteLineAsync($"Saved @{saved.Account.Handle}.".AsMemory(), cancellationToken);
                return ExitCodes.Ok;
            case SaveOutcome.Invalid invalid:
                return await host.ReportAsync(invalid.Errors.Select(error => error.Message), cancellationToken);
            default:
                return await host.ReportAsync(["Somebody else saved at the same moment; nothing was changed."], cancellationToken);
        }
    }

    private static async Task<int> SaidAsync(CommandHost host, ControlAnswer answer, string done, CancellationToken cancellationToken)
    {
        if (!answer.IsDone)
            return await host.ReportAsync([$"Nothing was changed: {answer.Outcome}."], cancellationToken);
        await host.Console.Output.WriteLineAsync(done.AsMemory(), cancellationToken);
        return ExitCodes.Ok;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };
}
