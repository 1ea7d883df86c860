using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <content>What closed conversations, and the prompts about them, are kept in.</content>
public abstract partial class DashboardContext
{
    internal DbSet<Closing> Closings => Set<Closing>();

    internal DbSet<Reopening> Reopenings => Set<Reopening>();

    internal DbSet<DeskHook> DeskHooks => Set<DeskHook>();

    internal DbSet<OutgoingPrompt> OutgoingPrompts => Set<OutgoingPrompt>();

    internal DbSet<PromptRuleSet> PromptRuleSets => Set<PromptRuleSet>();

    internal DbSet<OptOut> OptOuts => Set<OptOut>();
}
