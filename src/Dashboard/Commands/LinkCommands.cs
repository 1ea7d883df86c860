using System.CommandLine;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Mail;
using Dashboard.Links;
using Dashboard.Mailing;
using Microsoft.Extensions.Options;

namespace Dashboard.Commands;

/// <summary>The part of <c>users</c> that makes links with which people set their password, shown or mailed.</summary>
internal static class LinkCommands
{
    public static IEnumerable<Command> All(CommandHost host) => [Invite(host), MakeLink(host), MakeSetupLink(host)];

    private static Option<string> Email() => new("--email") { Description = "The e-mail address that they sign in with.", Required = true };

    private static Option<bool> Mail() => new("--mail") { Description = "Sends the link by mail (Mail:Host) instead of showing it." };

    private static ExplainedCommand Invite(CommandHost host)
    {
        var (email, mail) = (Email(), Mail());
        var roles = new Option<string[]>("--role")
        {
            Description = "A role to give; repeat it for more.",
            HelpName = string.Join('|', RoleNames.All),
            Required = true,
            Arity = ArgumentArity.OneOrMore,
        }.AcceptOnlyFromAmong([.. RoleNames.All]);
        var command = new ExplainedCommand(
            "invite",
            "Adds someone who sets their password by a link, once, within three days.",
            "users invite --email ann@example.com --role supervisor --mail")
        {
            email,
            roles,
            mail,
        };
        host.Runs(command, async (result, services, cancellationToken) =>
        {
            var address = result.GetRequiredValue(email);
            RefuseMailWhereOff(services, result.GetValue(mail));
            var answer = await services.GetRequiredService<UserRegistry>()
                .AddAsync(address, result.GetRequiredValue(roles), password: null, Actor.CommandLine, cancellationToken);
            var code = await host.AnswerAsync(answer, $"Added {address}.", cancellationToken);
            return answer.Succeeded ? await LinkAsync(host, services, address, result.GetValue(mail), true, cancellationToken) : code;
        });
        return command;
    }

    private static ExplainedCommand MakeLink(CommandHost host)
    {
        var (email, mail) = (Email(), Mail());
        var command = new ExplainedCommand(
            "link",
            "Makes a link with which somebody sets their password once, within three days. Hand it to nobody else.",
            "users link --email ann@example.com")
        {
            email,
            mail,
        };
        host.Runs(command, (result, services, cancellationToken) =>
        {
            RefuseMailWhereOff(services, result.GetValue(mail));
            return LinkAsync(host, services, result.GetRequiredValue(email), result.GetValue(mail), false, cancellationToken);
        });
        return command;
    }

    // What could not be mailed is shown: a link that nobody has is of no use.
    private static async Task<int> LinkAsync(
        CommandHost host, IServiceProvider services, string email, bool byMail, bool isInvitation, CancellationToken cancellationToken)
    {
        var made = await services.GetRequiredService<Passwords>().MakeLinkAsync(email, Actor.CommandLine, cancellationToken);
        var shown = $"Behind the product's address: {PasswordLink.PathOf(made.Secret ?? "")}";
        if (!byMail || made.Secret is null)
            return await host.AnswerAsync(made.Answer, shown, cancellationToken);
        var answer = await services.GetRequiredService<LinkMails>()
            .SendAsync(Actor.CommandLine, email, made.Secret, isInvitation, cancellationToken);
        await host.AnswerAsync(
            made.Answer, answer.IsSent ? $"A mail with the link is on its way to {email}." : shown, cancellationToken);
        return answer.IsSent ? ExitCodes.Ok : await host.ReportAsync([answer.Sentence], cancellationToken);
    }

    // Before anything is done.
    private static void RefuseMailWhereOff(IServiceProvider services, bool byMail)
    {
        if (byMail && !services.GetRequiredService<IOptions<MailOptions>>().Value.IsOn)
            throw new CommandException(ExitCodes.Failed, new MailAnswer(MailFault.Off).Sentence);
    }

    private static ExplainedCommand MakeSetupLink(CommandHost host)
    {
        var command = new ExplainedCommand(
            "setup-link",
            "Where nobody can sign in yet: makes a link with which the first admin makes themselves known, within a day."
                + " One that was shown before opens no more.",
            "users setup-link");
        host.Runs(command, async (_, services, cancellationToken) =>
        {
            var secret = await services.GetRequiredService<Passwords>().MakeSetupLinkAsync(cancellationToken)
                ?? throw new CommandException(ExitCodes.Failed, "Somebody can sign in already: an admin lets others in.");
            await host.Console.Output.WriteLineAsync(
                $"Behind the product's address: {PasswordLink.PathOf(secret)}".AsMemory(), cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }
}
