using System.CommandLine;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Privacy;

namespace Dashboard.Commands;

/// <summary>Files of results that a command makes for a manager: it holds what they may see, and names them.</summary>
internal static class ManagerFiles
{
    public static Option<string> Manager() => new("--as")
    {
        Description = "The e-mail address of a manager, who is named in the file: it holds what they may see.", Required = true,
    };

    public static Option<FileInfo> File() => new("--out") { Description = "The file to make.", Required = true };

    public static async Task<int> WriteAsync(
        CommandHost host,
        IServiceProvider services,
        (string Manager, FileInfo File) order,
        Func<Viewer, Task<CustomerFile>> make,
        CancellationToken token)
    {
        var people = await services.GetRequiredService<PeopleQuery>().RunAsync(Viewer.CommandLine, token);
        var found = people!.FirstOrDefault(person => string.Equals(person.Email, order.Manager, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            return await host.ReportAsync([$"There is no user with the e-mail address {order.Manager}."], token);
        var made = await make(await services.GetRequiredService<ViewerReader>().ForAsync(found.UserId, token));
        if (made.Problem is not PrivacyProblem.None)
            return await host.ReportAsync([PrivacyCommands.Said(made.Problem)], token);
        await System.IO.File.WriteAllTextAsync(order.File.FullName, made.Json, token);
        await host.Console.Output.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Wrote {made.Rows} answers to {order.File.FullName}.").AsMemory(), token);
        return ExitCodes.Ok;
    }
}
