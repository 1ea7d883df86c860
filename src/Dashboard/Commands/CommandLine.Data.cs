using System.CommandLine;

namespace Dashboard.Commands;

public static partial class CommandLine
{
    static partial void AddDataCommands(RootCommand root, CommandHost host)
    {
        root.Add(AccountsCommands.Create(host));
        root.Add(CasesCommands.Create(host));
        root.Add(SyncCommands.Create(host));
        root.Add(RollupsCommands.Create(host));
    }
}
