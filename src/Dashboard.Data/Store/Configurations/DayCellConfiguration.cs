using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class DayCellConfiguration : IEntityTypeConfiguration<DayCell>
{
    public void Configure(EntityTypeBuilder<DayCell> builder)
    {
        builder.HasKey(cell => new { cell.Day, cell.AccountId, cell.TeamId, cell.AgentId, cell.Kind, cell.QuestionVariant });
    }
}
