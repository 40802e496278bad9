import { it } from 'vitest';
import { composeCard } from '/work/main/domain/compose-card';
import { dossierIn } from '/work/main/tests/domain/real-data';
it('x', () => {
  for (const lang of ['en','de','fr']) for (const id of ['bigscience','allen-institute-for-ai','bytedance','eleutherai','google','kyutai','laion','silo-ai','gemma','bloom','olmo']) {
    const c = composeCard(dossierIn(lang), id)!;
    const t=(p:any)=>p.map((x:any)=>x.text).join('');
    console.log(lang,id,JSON.stringify(c.rows.filter((r:any)=>['funding','listed','backers','status','maker','founded'].includes(r.field)).map((r:any)=>[r.label,...r.values.map((v:any)=>t(v.text)+' {'+(v.provenance?.lead??'')+'}')])), JSON.stringify(c.sections.filter((s:any)=>s.type==='list').slice(0,1).map((s:any)=>[s.title,s.items.map((i:any)=>t(i.text)+'|'+i.side)])));
  }
});
