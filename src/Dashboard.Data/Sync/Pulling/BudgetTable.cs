using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>Keeps what X last said about an account's budgets: for admins on every instance, and for the next start.</summary>
internal static class BudgetTable
{
    public static async Task<IReadOnlyList<EndpointBudget>> ReadAsync(
        DashboardContext context,
        int accountId,
        CancellationToken cancellationToken)
    {
        var rows = await context.RequestBudgets.AsNoTracking().Where(row => row.AccountId == accountId).ToListAsync(cancellationToken);
        return [.. rows.SelectMany(Parse)];
    }

    public static async Task WriteAsync(
        DashboardContext context, int accountId, IReadOnlyList<EndpointBudget> budgets, CancellationToken cancellationToken)
    {
        foreach (var budget in budgets)
        {
            var endpoint = budget.Endpoint.ToString();
            var row = await context.RequestBudgets.FindAsync([accountId, endpoint], cancellationToken);
            if (row is null)
                context.RequestBudgets.Add(row = new RequestBudget { AccountId = accountId, Endpoint = endpoint });
            (row.Limit, row.Remaining, row.ResetAt, row.SeenAt) = (budget.Limit, budget.Remaining, budget.ResetAt, budget.SeenAt);
        }
    }

    private static IEnumerable<EndpointBudget> Parse(RequestBudget row) => Enum.TryParse<ApiEndpoint>(row.Endpoint, out var endpoint)
        ? [new EndpointBudget(endpoint, row.Limit, row.Remaining, row.ResetAt, row.SeenAt)]
        : [];
}
