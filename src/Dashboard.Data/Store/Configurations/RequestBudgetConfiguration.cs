using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class RequestBudgetConfiguration : IEntityTypeConfiguration<RequestBudget>
{
    public void Configure(EntityTypeBuilder<RequestBudget> builder)
    {
        builder.HasKey(budget => new { budget.AccountId, budget.Endpoint });
        builder.Property(budget => budget.Endpoint).HasMaxLength(20);
    }
}
