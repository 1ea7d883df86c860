using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Doors;

namespace Dashboard.Commands;

/// <summary><c>webhooks</c>: the credentials with which X and the help desk come in.</summary>
internal static class WebhooksCommands
{
    private const string MakeExample = "webhooks make --door Webhooks --others-end-after 1.00:00:00";

    public static Command Create(CommandHost host) =>
        new ExplainedCommand("webhooks", "The credentials with which X and the help desk come in.", MakeExample)
        {
            List(host),
            Make(host),
            End(host),
        };

    private static ExplainedCommand List(CommandHost host)
    {
        var door = Door();
        var command = new ExplainedCommand(
            "list", "Shows the credentials that admins made; never a password.", "webhooks list --door Webhooks")
        {
            door,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            foreach (var one in await services.GetRequiredService<DoorCredentials>()
                .ListAsync(result.GetRequiredValue(door), cancellationToken))
            {
                await host.Console.Output.WriteLineAsync(
                    $"{one.UserName}: made {At(one.MadeAt)} by {one.MadeBy}, used {At(one.LastUsedAt)}, ends {At(one.EndsAt)}".AsMemory(),
                    cancellationToken);
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Make(CommandHost host)
    {
        var door = Door();
        var grace = new Option<TimeSpan?>("--others-end-after")
        {
            Description = "After which time those that were made before end, such as 1.00:00:00 for a day; they go on without it.",
        };
        var command = new ExplainedCommand(
            "make", "Makes a user name and a password, which is printed once and kept as a hash.", MakeExample)
        {
            door, grace,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var time = result.GetValue(grace);
            if (time < TimeSpan.Zero || time > DoorCredentials.LongestGrace)
                throw new CommandException(ExitCodes.BadArguments, "--others-end-after must lie between 0 and 30 days.");
            var made = await services.GetRequiredService<DoorCredentials>()
                .MakeAsync(result.GetRequiredValue(door), time, Actor.CommandLine, cancellationToken);
            await host.Console.Output.WriteLineAsync($"{made.UserName}:{made.Password.Reveal()}".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand End(CommandHost host)
    {
        var door = Door();
        var name = new Option<string>("--user-name") { Description = "The user name of the credentials.", Required = true };
        var command = new ExplainedCommand(
            "end", "Ends credentials at once.", "webhooks end --door Webhooks --user-name webhooks-3f9a1c")
        {
            door, name,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var credentials = services.GetRequiredService<DoorCredentials>();
            var wanted = result.GetRequiredValue(name);
            var found = (await credentials.ListAsync(result.GetRequiredValue(door), cancellationToken))
                .FirstOrDefault(one => string.Equals(one.UserName, wanted, StringComparison.Ordinal));
            if (found is null || !await credentials.EndAsync(found.Id, Actor.CommandLine, cancellationToken))
                return await host.ReportAsync([$"There are no credentials {wanted} that open this door."], cancellationToken);
            await host.Console.Output.WriteLineAsync($"{wanted} opens nothing any more.".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Option<string> Door() => new Option<string>("--door")
    {
        Description = $"{DoorNames.Webhooks} for X, {DoorNames.Conversations} for the help desk.",
        Required = true,
    }.AcceptOnlyFromAmong(DoorNames.Webhooks, DoorNames.Conversations);

    private static string At(DateTimeOffset? at) =>
        at is { } moment ? moment.UtcDateTime.ToString("u", CultureInfo.InvariantCulture) : "never";
}
