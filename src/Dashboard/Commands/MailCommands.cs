using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Mail;
using Dashboard.Mailing;
using Microsoft.Extensions.Options;

namespace Dashboard.Commands;

/// <summary><c>mail</c>: whether mail arrives.</summary>
internal static class MailCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("mail", "Mail that the product sends.", "mail test --to ann@example.com") { Test(host) };

    private static ExplainedCommand Test(CommandHost host)
    {
        var to = new Option<string>("--to") { Description = "The e-mail address to send it to.", Required = true };
        var command = new ExplainedCommand(
            "test", "Shows the settings of mail, and sends a test mail with them.", "mail test --to ann@example.com") { to };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var options = services.GetRequiredService<IOptions<MailOptions>>().Value;
            foreach (var line in options.IsOn ? Lines(options) : [])
                await host.Console.Output.WriteLineAsync(line.AsMemory(), cancellationToken);
            var answer = await services.GetRequiredService<TestMail>()
                .SendAsync(Actor.CommandLine, result.GetRequiredValue(to), options.Language, cancellationToken);
            if (!answer.IsSent)
                return await host.ReportAsync([answer.Sentence], cancellationToken);
            await host.Console.Output.WriteLineAsync(answer.Sentence.AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static IEnumerable<string> Lines(MailOptions options) =>
    [
        FormattableString.Invariant($"Server: {options.Host}:{options.EffectivePort}, {options.Security}, at most {options.Timeout}"),
        options.UserName.Length == 0 ? "Sign-in: none" : $"Sign-in: {options.UserName}, with a password",
        $"From: {options.FromName} <{options.From}>",
        $"Links begin with: {options.ProductAddress}",
    ];
}
