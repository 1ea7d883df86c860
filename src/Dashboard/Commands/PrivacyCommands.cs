using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Privacy;
using Dashboard.Data.Settings;

namespace Dashboard.Commands;

/// <summary><c>privacy</c>: how long what customers wrote is kept, and what is kept about one of them.</summary>
internal static class PrivacyCommands
{
    public static Command Create(CommandHost host) =>
        new ExplainedCommand("privacy", "How long what customers wrote is kept, and what is kept about one of them.", "privacy show")
        {
            Show(host),
            Set(host),
            Erase(host),
            Export(host),
        };

    private static ExplainedCommand Show(CommandHost host)
    {
        var command = new ExplainedCommand("show", "The rules in force, and how many rows they would change now.", "privacy show");
        host.Runs(command, async (_, services, token) =>
        {
            var rules = (await services.GetRequiredService<PrivacyDesk>().RulesAsync(Viewer.CommandLine, token))!;
            await SayAsync(host, services, rules, token);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Set(CommandHost host)
    {
        var comments = new Option<int?>("--comment-days") { Description = "Comments are erased so long after their prompt; 0 keeps them." };
        var raw = new Option<int?>("--raw-days") { Description = "So many days after the prompt, raw answers are cut down; 0 keeps them." };
        var ids = new Option<CustomerIds?>("--customer-ids") { Description = "Who sees X's ids of customers." };
        var contacts = new Option<bool?>("--hide-contacts")
        {
            Description = "Whether e-mail addresses, telephone and card numbers within comments are hidden.",
        };
        var months = new Option<int?>("--agent-months")
        {
            Description = "So many months after the prompt answers lose their agent, for good, and keep their team; 0 keeps it.",
        };
        var answers = new Option<int?>("--least-answers")
        {
            Description = "Of how many answers a number about teams and agents must be, 2 to 50; 0 shows any.",
        };
        var commented = new Option<int?>("--least-comments")
        {
            Description = "How many comments of teams and agents there must be to list them, 2 to 50; 0 lists any.",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Says how many rows it would change, and changes nothing." };
        var command = new ExplainedCommand(
            "set",
            "Changes how long comments, raw answers and agents of answers are kept, and who sees who customers are."
                + " The server erases within an hour.",
            "privacy set --comment-days 365 --raw-days 90 --customer-ids ForManagers")
        {
            comments,
            raw,
            ids,
            contacts,
            months,
            answers,
            commented,
            dry,
        };
        host.Runs(command, async (result, services, token) =>
        {
            var desk = services.GetRequiredService<PrivacyDesk>();
            var seen = (await desk.RulesAsync(Viewer.CommandLine, token))!;
            var rules = new PrivacyRules(
                Days(result.GetValue(comments), seen.CommentDays),
                Days(result.GetValue(raw), seen.RawDays),
                result.GetValue(ids) ?? seen.Customers)
            {
                HidesContacts = result.GetValue(contacts) ?? seen.HidesContacts,
                AgentMonths = Days(result.GetValue(months), seen.AgentMonths),
                LeastAnswers = Days(result.GetValue(answers), seen.LeastAnswers),
                LeastComments = Days(result.GetValue(commented), seen.LeastComments),
            };
            await SayAsync(host, services, rules, token);
            if (result.GetValue(dry))
                return ExitCodes.Ok;
            var problem = await desk.SetAsync(Viewer.CommandLine, rules, seen, token);
            return problem is PrivacyProblem.None ? ExitCodes.Ok : await host.ReportAsync([Said(problem)], token);
        });
        return command;
    }

    private static ExplainedCommand Erase(CommandHost host)
    {
        var customer = Customer();
        var apply = new Option<bool>("--apply") { Description = "Does it; without this it only says how many rows there are." };
        var command = new ExplainedCommand(
            "erase",
            "Erases what one customer wrote and who they are, and keeps it from coming back."
                + " Scores stay, and say nothing of whom they are.",
            "privacy erase --customer 2244994945 --apply")
        {
            customer,
            apply,
        };
        host.Runs(command, async (result, services, token) =>
        {
            var (erasure, id) = (services.GetRequiredService<CustomerErasure>(), result.GetRequiredValue(customer));
            var answer = result.GetValue(apply)
                ? await erasure.RunAsync(Viewer.CommandLine, id, token)
                : await erasure.PreviewAsync(Viewer.CommandLine, id, token);
            if (answer.Problem is not PrivacyProblem.None)
                return await host.ReportAsync([Said(answer.Problem)], token);
            var head = answer.Receipt is { } receipt
                ? string.Create(CultureInfo.InvariantCulture, $"Receipt {receipt.Number}, {receipt.At:yyyy-MM-dd HH:mm} UTC. Erased: ")
                : "Nothing is erased yet: say --apply to do it. There are: ";
            await host.Console.Output.WriteLineAsync((head + Said(answer.Found)).AsMemory(), token);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static ExplainedCommand Export(CommandHost host)
    {
        var customer = Customer();
        var (manager, file) = (ManagerFiles.Manager(), ManagerFiles.File());
        var command = new ExplainedCommand(
            "export",
            "Writes all that is kept about one customer into a JSON file, to be handed to them.",
            "privacy export --customer 2244994945 --as max@example.com --out customer.json")
        {
            customer,
            manager,
            file,
        };
        host.Runs(command, (result, services, token) => ManagerFiles.WriteAsync(
            host,
            services,
            (result.GetRequiredValue(manager), result.GetRequiredValue(file)),
            viewer => services.GetRequiredService<CustomerExport>().RunAsync(viewer, result.GetRequiredValue(customer), token),
            token));
        return command;
    }

    private static Option<string> Customer() => new("--customer") { Description = "X's id of the customer.", Required = true };

    private static int? Days(int? said, int? before) => said is null ? before : said == 0 ? null : said;

    private static async Task SayAsync(CommandHost host, IServiceProvider services, PrivacyRules rules, CancellationToken token)
    {
        var count = (await services.GetRequiredService<Retention>().PreviewAsync(Viewer.CommandLine, rules, token))!;
        foreach (var line in new[]
                 {
                     $"Comments: {Kept(rules.CommentDays)}; {Number(count.Comments)} would be erased now.",
                     $"Raw answers: {Kept(rules.RawDays)}; {Number(count.Statements)} are that old now.",
                     $"Ids of customers: {rules.Customers}.",
                     $"Agents of answers: {KeptMonths(rules.AgentMonths)}; {Number(count.Agents)} answers would lose theirs now.",
                     $"Least numbers about teams and agents: answers {Least(rules.LeastAnswers)}, comments {Least(rules.LeastComments)}.",
                     $"Contacts within comments: {(rules.HidesContacts ? "hidden" : "shown")}.",
                 })
            await host.Console.Output.WriteLineAsync(line.AsMemory(), token);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Least(int? least) => least is { } number ? Number(number) : "none";

    private static string KeptMonths(int? months) => months is null
        ? "kept for ever"
        : string.Create(CultureInfo.InvariantCulture, $"kept for {months} months after the prompt");

    private static string Kept(int? days) =>
        days is null ? "kept for ever" : string.Create(CultureInfo.InvariantCulture, $"kept for {days} days after the prompt");

    private static string Said(Footprint found) => string.Create(
        CultureInfo.InvariantCulture,
        $"{found.Feedback} feedback, {found.Comments} comments, {found.Statements} statements of X, {found.Conversations} conversations,"
            + $" {found.Waiting} waiting, {found.SetAside} set aside, {found.Notes} notes of supervisors.");

    internal static string Said(PrivacyProblem problem) => problem switch
    {
        PrivacyProblem.NoId => "That is no id of a customer: it has 1 to 32 digits.",
        PrivacyProblem.NothingFound => "Nothing is found.",
        PrivacyProblem.NoDays => "Days are a number from 1 to 36500.",
        PrivacyProblem.NoMonths => "Months are a number from 1 to 120.",
        PrivacyProblem.TooFew => "The agent has fewer answers than the least number, and none is shown.",
        PrivacyProblem.NoLeast => "A least number is one from 2 to 50.",
        PrivacyProblem.ChangedMeanwhile => "Somebody else has changed the rules meanwhile; look again.",
        PrivacyProblem.NotAllowed => "Only a manager can have this file.",
        _ => "Somebody who answers no customers must do this.",
    };
}
