using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class LostStretchConfiguration : IEntityTypeConfiguration<LostStretch>
{
    public void Configure(EntityTypeBuilder<LostStretch> builder)
    {
        builder.HasOne<Account>().WithMany().HasForeignKey(lost => lost.AccountId);
        builder.HasIndex(lost => new { lost.AccountId, lost.From }).HasDatabaseName("IX_LostStretches_AccountId_From");
    }
}
