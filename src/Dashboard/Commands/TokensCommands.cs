using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;

namespace Dashboard.Commands;

/// <summary><c>tokens</c>: what programs show instead of a sign-in.</summary>
internal static class TokensCommands
{
    private const int UsualDays = 90;

    public static Command Create(CommandHost host) =>
        new ExplainedCommand(
            "tokens",
            "API tokens: what programs show instead of a sign-in.",
            "tokens add --name \"help desk\" --scope conversations.report")
        {
            Add(host),
            List(host),
            Revoke(host),
        };

    private static ExplainedCommand Add(CommandHost host)
    {
        var name = new Option<string>("--name") { Description = "What it is for.", Required = true };
        var scopes = new Option<string[]>("--scope")
        {
            Description = $"What it opens; repeat it for more. {TokenScopes.ReadReports} opens the results of all teams: give it to no"
                + " machine of somebody who answers customers.",
            HelpName = string.Join('|', TokenScopes.All),
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        }.AcceptOnlyFromAmong([.. TokenScopes.All]);
        var days = new Option<int>("--days")
        {
            Description = FormattableString.Invariant($"How long it opens, 1 to {TokenDraft.LongestDays} days."),
            DefaultValueFactory = _ => UsualDays,
        };
        var command = new ExplainedCommand(
            "add",
            "Makes a token of a machine and shows it, this once.",
            "tokens add --name \"help desk\" --scope conversations.report --days 365")
        {
            name,
            scopes,
            days,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var draft = new TokenDraft(result.GetRequiredValue(name), result.GetRequiredValue(scopes), result.GetValue(days));
            var made = await services.GetRequiredService<TokenRegister>()
                .MakeForMachineAsync(draft, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(made.Answer, made.Text ?? "", cancellationToken);
        });
        return command;
    }

    private static ExplainedCommand List(CommandHost host)
    {
        var command = new ExplainedCommand(
            "list", "Everybody's and every machine's tokens, one a line, without what opens.", "tokens list");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var tokens = await services.GetRequiredService<TokenQuery>().AllAsync(Viewer.CommandLine, cancellationToken);
            foreach (var line in tokens is { Count: > 0 } ? tokens.Select(Line) : ["There are no tokens."])
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Revoke(CommandHost host)
    {
        var id = new Option<string>("--id") { Description = "The token's id, as \"tokens list\" shows it.", Required = true };
        var command = new ExplainedCommand(
            "revoke", "Ends a token, whosever it is, at once.", "tokens revoke --id 0f3a5b7c9d1e2f40") { id };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var which = result.GetRequiredValue(id);
            var answer = await services.GetRequiredService<TokenRegister>().RevokeAsync(which, Actor.CommandLine, cancellationToken);
            return await host.AnswerAsync(answer, $"The token {which} opens nothing any more.", cancellationToken);
        });
        return command;
    }

    private static string Line(TokenListing token) =>
        $"{token.Id} \"{token.Name}\": {string.Join(", ", token.Scopes)}; {token.Owner ?? "a machine"}; until {Day(token.ExpiresAt)}"
        + (token.UsedAt is { } used ? $"; last used {Day(used)}" : "; never used")
        + (token.IsLive ? "" : "; opens nothing");

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
